package nl.vertrouwensfonds.access;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the register of organisations. */
@ApplicationScoped
public class Organisations {

  private final OrganisationRepository rows;

  Organisations(OrganisationRepository rows) {
    this.rows = rows;
  }

  public Optional<Organisation> byId(UUID id) {
    return rows.findByIdOptional(id).map(OrganisationRow::toOrganisation);
  }

  public Optional<Organisation> byCode(String code) {
    return rows.find("code", code).firstResultOptional().map(OrganisationRow::toOrganisation);
  }

  public List<Organisation> all() {
    return rows.listAll(Sort.by("code")).stream().map(OrganisationRow::toOrganisation).toList();
  }
}
