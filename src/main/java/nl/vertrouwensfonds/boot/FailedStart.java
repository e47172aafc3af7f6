package nl.vertrouwensfonds.boot;

import java.io.EOFException;
import java.net.BindException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** What somebody can do when the service does not come up, in a sentence. */
final class FailedStart {

  private final Settings settings;

  FailedStart(Settings settings) {
    this.settings = settings;
  }

  /** Empty for what nobody foresaw: all of it has to be shown. */
  Optional<UserFacingException> told(Throwable failure) {
    return causes(failure)
        .flatMap(it -> sentence(it).stream())
        .findFirst()
        .map(UserFacingException::new);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause);
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce(failure, (_, deeper) -> deeper);
  }

  private Optional<String> sentence(Throwable cause) {
    return switch (cause) {
      case BindException it ->
          Optional.of(
              "cannot listen (%s); choose other ports with FONDS_PORT and FONDS_MANAGEMENT_PORT"
                  .formatted(it.getMessage()));
      case FlywayValidateException it -> Optional.of(tables(it.getMessage()));
      case FlywayException it when it.getMessage().contains("no schema history table") ->
          Optional.of(
              "%s has tables of something else in its schema public; make one for the service alone (create database)"
                  .formatted(database()));
      case SQLException it -> Optional.ofNullable(it.getSQLState()).flatMap(of -> refused(of, it));
      default -> Optional.empty();
    };
  }

  private String tables(String reason) {
    return reason.contains("not resolved locally")
        ? "the tables in %s were made by a newer version; start that one, or restore a backup from before it"
            .formatted(database())
        : "the tables in %s were not made by this version (%s); start the one that made them"
            .formatted(database(), mismatch(reason));
  }

  private static String mismatch(String reason) {
    return reason
        .lines()
        .filter(it -> it.toLowerCase(Locale.ROOT).contains("mismatch"))
        .findFirst()
        .orElse(reason.lines().findFirst().orElse(""));
  }

  /** By the first two characters of the code, but for those that say more by all five. */
  private Optional<String> refused(String state, SQLException refusal) {
    String why =
        switch (state) {
          case "57P03" -> "%s is starting or stopping; try again in a moment";
          case "42501" -> "who logs in at %s may not make tables there; let its owner log in";
          case "3D000" -> "%s is not there; make it first (create database), or name another one";
          default ->
              switch (state.substring(0, 2)) {
                case "08" -> unreachable(refusal);
                case "22" -> "FONDS_DATABASE_URL says what %s does not take: " + said(refusal);
                case "25" -> "%s only reads; name the one that is written to";
                case "28" -> "%s does not let the service in; " + passwords();
                case "42" -> "what the service needs cannot be made in %s: " + said(refusal);
                // What the driver did not expect either: the address names what is not there.
                case "99" ->
                    settings.databaseUrl().isPresent() ? wrongAddress(root(refusal)) : null;
                case "53" -> "%s has no room (disk, memory or connections); make some";
                default -> null;
              };
        };
    return Optional.ofNullable(why).map(it -> it.formatted(database()));
  }

  /** What the network says is another thing than what the driver cannot do. */
  private static String unreachable(SQLException refusal) {
    return switch (root(refusal)) {
      case SocketException _, UnknownHostException _, SocketTimeoutException _, EOFException _ ->
          "%s does not answer; see that it runs and can be reached from here";
      case Throwable other -> wrongAddress(other);
    };
  }

  private static String wrongAddress(Throwable why) {
    return "%s cannot be logged in to by what FONDS_DATABASE_URL says: " + said(why);
  }

  /** In one line, for a sentence that is formatted. */
  private static String said(Throwable refusal) {
    return String.valueOf(refusal.getMessage()).lines().findFirst().orElse("").replace("%", "%%");
  }

  private String passwords() {
    return settings.databaseUrl().isPresent()
        ? "see to user and password in FONDS_DATABASE_URL"
        : "put back the file database-passwords that was made with it";
  }

  private String database() {
    return settings
        .databaseUrl()
        .map(it -> "the database " + withoutLogin(it))
        .orElse("the database in " + settings.data());
  }

  /** Without what follows a question mark, where a password stands. */
  static String withoutLogin(String url) {
    return url.replaceFirst("\\?.*", "");
  }
}
