package nl.vertrouwensfonds.access;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.party.Spelling;

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
    return rows.find("code", Spelling.normal(code))
        .firstResultOptional()
        .map(OrganisationRow::toOrganisation);
  }

  /** At most {@code most} of them, by code, behind one. */
  public List<Organisation> behind(String code, int most) {
    return rows.find("code > ?1", Sort.by("code"), code).page(0, most).list().stream()
        .map(OrganisationRow::toOrganisation)
        .toList();
  }
}
