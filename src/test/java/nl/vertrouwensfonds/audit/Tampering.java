package nl.vertrouwensfonds.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/**
 * Whoever owns the database changes it with everything switched off that would refuse, looks what
 * is found then, and takes it back: nobody else ever sees it.
 */
final class Tampering implements AutoCloseable {

  private final Connection owner = EmbeddedDatabase.asOwner();
  private final LogAudit audit;

  Tampering(Notary notary, SignedHeads heads, LogKeys keys) throws SQLException {
    owner.setAutoCommit(false);
    owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    owner.createStatement().execute("set session_replication_role = replica");
    owner.commit();
    audit = new LogAudit(source(), notary, heads, keys, new Damage());
  }

  /** The connection whose changes are seen. */
  Connection owner() {
    return owner;
  }

  /** Changes rows. */
  interface Change {
    void make(Connection owner) throws SQLException;
  }

  /** What is found of a log once it is changed. */
  List<Finding> found(UUID relationship, Change change) throws SQLException {
    try {
      change.make(owner);
      return audit.of(relationship, Pace.HASTE).orElseThrow().findings();
    } finally {
      owner.rollback();
    }
  }

  /** All connections are this one, which neither ends nor begins anything. */
  private DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            Tampering.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, _, _) -> shared());
  }

  private Connection shared() {
    var kept = List.of("close", "rollback", "setAutoCommit");
    return (Connection)
        Proxy.newProxyInstance(
            Tampering.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return kept.contains(method.getName()) ? null : method.invoke(owner, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
