package nl.vertrouwensfonds.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/**
 * Whoever owns the database changes it with everything switched off that would refuse, looks what
 * is found then, and takes it back: nobody else ever sees it.
 */
final class Tampering implements AutoCloseable {

  /** What would refuse a change, as long as this lasts. */
  private static final List<String> REFUSING =
      List.of(
          """
          do $$ declare it record; begin
            for it in select c.conrelid::regclass as name, c.conname from pg_constraint c
               where c.contype = 'f' and c.confrelid in ('event'::regclass, 'fund'::regclass,
                 'relationship'::regclass, 'checkpoint'::regclass, 'organisation'::regclass)
            loop execute format('alter table %s drop constraint %I', it.name, it.conname); end loop;
          end $$
          """,
          """
          do $$ declare it text; begin
            foreach it in array array['event', 'content', 'checkpoint', 'cosignature']
            loop execute format('alter table %I disable trigger user', it); end loop;
          end $$
          """);

  private final Connection owner = EmbeddedDatabase.asOwner();
  private final LogAudit audit;
  private final Savepoint whole;

  Tampering(Notary notary, SignedHeads heads, LogKeys keys) throws SQLException {
    owner.setAutoCommit(false);
    owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    for (String refusing : REFUSING) {
      owner.createStatement().execute(refusing);
    }
    whole = owner.setSavepoint();
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
      owner.rollback(whole);
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
    owner.rollback();
    owner.close();
  }
}
