package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import nl.vertrouwensfonds.domain.rule.Ids;

/** Writes the register of organisations. */
@ApplicationScoped
public class OrganisationWriter {

  /**
   * What stands in the register after somebody was entered.
   *
   * @param entered false when the same organisation stood there already
   */
  public record Entry(Organisation organisation, boolean entered) {}

  private final EntityManager rows;
  private final Organisations organisations;
  private final Ids ids;
  private final InstantSource clock;

  OrganisationWriter(
      EntityManager rows, Organisations organisations, Ids ids, InstantSource clock) {
    this.rows = rows;
    this.organisations = organisations;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Enters an organisation, once. A code that is taken keeps its name: compare it with what the
   * entry says.
   */
  @Transactional
  public Entry enter(String code, String name) {
    int inserted =
        rows.createNativeQuery(
                "insert into organisation (id, code, name, registered_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict (code) do nothing")
            .setParameter(1, ids.next())
            .setParameter(2, code)
            .setParameter(3, name)
            .setParameter(4, clock.instant())
            .executeUpdate();
    return new Entry(organisations.byCode(code).orElseThrow(), inserted == 1);
  }
}
