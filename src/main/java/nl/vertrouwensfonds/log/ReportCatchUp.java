package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/**
 * When a service starts on logs that are older than the rows that reports are told from, it writes
 * those. Each log is a transaction of its own: who dies in between goes on with the next.
 */
@ApplicationScoped
class ReportCatchUp {

  private final EntityManager rows;
  private final ReportWriter reports;

  ReportCatchUp(EntityManager rows, ReportWriter reports) {
    this.rows = rows;
    this.reports = reports;
  }

  void atStart(@Observes StartupEvent start) {
    var old =
        QuarkusTransaction.requiringNew()
            .call(() ->
                rows.createQuery("select id from RelationshipRow where not reported", UUID.class)
                    .getResultList());
    old.forEach(it -> QuarkusTransaction.requiringNew().run(() -> catchUp(it)));
  }

  private void catchUp(UUID relationship) {
    var row = rows.find(RelationshipRow.class, relationship, LockModeType.PESSIMISTIC_WRITE);
    if (!row.reported) {
      reports.catchUp(row);
    }
  }
}
