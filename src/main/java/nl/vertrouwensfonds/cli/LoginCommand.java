package nl.vertrouwensfonds.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.ReportingLogin;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works on the database of a running service. */
@Command(
    name = "login",
    mixinStandardHelpOptions = true,
    description = "Lets a dashboard log in to the database, and prints how.")
final class LoginCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "name of the login: a-z, 0-9 and _")
  String name;

  @Option(
      names = "--org",
      required = true,
      split = ",",
      description = "codes of the organisations whose relationships it sees")
  List<String> organisations;

  @Option(names = "--revoke", description = "take that back instead")
  boolean revoke;

  @Override
  public Integer call() {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new UserFacingException("a login is named by a-z, 0-9 and _, from a letter on");
    }
    var settings = Settings.of(System.getenv());
    if (revoke) {
      ReportingLogin.revoke(settings, name, organisations);
      return 0;
    }
    var login = ReportingLogin.grant(settings, name, organisations);
    System.out.println("host=" + login.host());
    System.out.println("port=" + login.port());
    System.out.println("database=" + login.database());
    System.out.println("user=" + login.user());
    login.password().ifPresent(it -> System.out.println("password=" + it));
    return 0;
  }
}
