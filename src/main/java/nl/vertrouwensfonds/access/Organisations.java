package nl.vertrouwensfonds.access;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.rule.Ids;

/** The register of organisations. */
@ApplicationScoped
public class Organisations {

  private final OrganisationRepository rows;
  private final Ids ids;
  private final InstantSource clock;

  Organisations(OrganisationRepository rows, Ids ids, InstantSource clock) {
    this.rows = rows;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What stands in the register after somebody was entered.
   *
   * @param entered false when the same organisation stood there already
   */
  public record Entry(Organisation organisation, boolean entered) {}

  /**
   * Enters an organisation, once. A code that is taken keeps its name: compare it with what the
   * entry says.
   */
  @Transactional
  public Entry enter(String code, String name) {
    int inserted =
        rows.getEntityManager()
            .createNativeQuery(
                "insert into organisation (id, code, name, registered_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict (code) do nothing")
            .setParameter(1, ids.next())
            .setParameter(2, code)
            .setParameter(3, name)
            .setParameter(4, clock.instant())
            .executeUpdate();
    return new Entry(byCode(code).orElseThrow(), inserted == 1);
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
