package nl.vertrouwensfonds.boot.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** What holds rows in a database, but for the list of its migrations. */
final class Tables {

  /**
   * What else would be lost stands among them, so that it is missed: sequences, which the service
   * has none of, and what somebody made by hand.
   */
  private static final String ALL =
      """
      select format('%I.%I', n.nspname, c.relname) as name, c.relkind::text,
             string_agg(quote_ident(a.attname), ', ' order by a.attname)
               filter (where a.attgenerated = '') as columns,
             string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '
               order by a.attname) as types
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind in ('r', 'p', 'm', 'f', 'S') and n.nspname !~ '^pg_'
         and n.nspname <> 'information_schema' and c.relname <> 'flyway_schema_history'
       group by n.nspname, c.relname, c.relkind
      """;

  private Tables() {}

  /**
   * By name, the columns of those of one database.
   *
   * @throws UserFacingException when those of the other are not the same
   */
  static Map<String, String> ofBoth(Connection older, Connection fresh) throws SQLException {
    var before = types(older);
    var after = types(fresh);
    for (String name : before.keySet()) {
      if (!before.get(name).equals(after.get(name))) {
        throw new UserFacingException(
            "%s in the database is not of the service, and would be lost; drop it or move it elsewhere, with the version of the service that made the database"
                .formatted(name));
      }
    }
    if (!after.keySet().equals(before.keySet())) {
      after.keySet().removeAll(before.keySet());
      throw new UserFacingException(
          "the tables %s are missing in the database; restore a backup that has them"
              .formatted(after.keySet()));
    }
    return asked(older, "columns");
  }

  private static Map<String, String> types(Connection database) throws SQLException {
    return asked(database, "relkind || ' ' || types");
  }

  private static Map<String, String> asked(Connection database, String what) throws SQLException {
    var found = new TreeMap<String, String>();
    try (var asked = database.createStatement();
        var line = asked.executeQuery("select name, %s from (%s) as t".formatted(what, ALL))) {
      while (line.next()) {
        found.put(line.getString(1), line.getString(2));
      }
    }
    return found;
  }
}
