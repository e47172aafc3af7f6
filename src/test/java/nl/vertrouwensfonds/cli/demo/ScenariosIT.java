package nl.vertrouwensfonds.cli.demo;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.vertrouwensfonds.boot.RunningFonds;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario is played on a running service, and ends as it says. */
class ScenariosIT {
  /**
   * @param healed how many breaches are healed, of how many that were reported
   * @param outcomes how each case ended, the latest first
   */
  private record Ending(String healed, List<String> outcomes) {
    static Ending of(String healed, String... outcomes) {
      return new Ending(healed, List.of(outcomes));
    }
  }

  private static final Map<String, Ending> ENDINGS =
      Map.ofEntries(
          entry("a-year", Ending.of("0 of 0")),
          entry("farbo", Ending.of("4 of 5", "restored")),
          entry("service-director", Ending.of("1 of 2", "not-restored")),
          entry("the-other-way", Ending.of("2 of 2", "restored")),
          entry("no-will", Ending.of("0 of 1", "no-will")),
          entry("mediation-declined", Ending.of("0 of 1", "mediation-declined")),
          entry("neutral-stepped-down", Ending.of("0 of 1", "still open", "neutral-stepped-down")),
          entry("contract-ended", Ending.of("0 of 1", "contract-ended")),
          entry("taken-to-court", Ending.of("0 of 2", "taken-to-court")));

  private static final String BALANCE = "(-|\\d+\\.\\d)";
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d +" + BALANCE + " +" + BALANCE + "  ");

  private static final Map<String, Played> PLAYED = new HashMap<>();
  private static RunningFonds running;
  private static ServiceClient service;

  /**
   * @param printed all that was printed
   * @param client who sits at the table first for the client
   */
  private record Played(String printed, ServiceUser client, String path) {

    JsonNode read(String what) {
      return service.get(client, path + what).orThrow().body();
    }

    /** The balances that were printed, of the client in the supplier 1, the other way 2. */
    List<Double> balances(int direction) {
      return LINE.matcher(printed)
          .results()
          .map(it -> it.group(direction))
          .filter(it -> !it.equals("-"))
          .map(Double::valueOf)
          .toList();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    var folder = Folders.fresh("scenarios");
    running = new RunningFonds(folder);
    var signer = new TokenSigner(SigningKey.existing(folder), Clock.systemUTC());
    var address = URI.create("http://127.0.0.1:" + running.environment().get("FONDS_PORT"));
    service = ServiceClient.connect(address, signer, new TerminalMessages(Locale.ENGLISH));
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
    running.close();
  }

  static List<String> names() {
    return Scenarios.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void itEndsAsItSays(String name) {
    var cases = elements(played(name).read("/cases").path("cases"));
    var outcomes = cases.stream().map(it -> it.path("outcome").asText("still open")).toList();
    var breaches = elements(played(name).read("/breaches").path("breaches"));
    long healed = breaches.stream().filter(it -> it.has("healedAt")).count();
    assertEquals(ENDINGS.get(name), new Ending(healed + " of " + breaches.size(), outcomes));
  }

  @ParameterizedTest
  @MethodSource("names")
  void itsHistoryIsClosedAndItsLinesFit(String name) {
    var played = played(name);
    assertEquals(false, played.read("/trust").path("provisional").asBoolean(true));
    played.printed().lines().forEach(it -> assertTrue(it.length() <= 120, it));
  }

  @Test
  void inAYearSomethingIsMovedReleasedAndMadeGood() {
    var trust = played("a-year").read("/trust");
    assertEquals(1, trust.path("clientInSupplier").path("moved").path("times").asInt());
    assertEquals(1, trust.path("clientInSupplier").path("released").asInt());
    assertEquals(1, trust.path("supplierInClient").path("madeGood").asInt());
  }

  @Test
  void whereTrustIsRestoredBothFundsClimb() {
    for (String name : List.of("farbo", "the-other-way")) {
      for (int direction : List.of(1, 2)) {
        var balances = played(name).balances(direction);
        double lowest = balances.stream().min(Double::compare).orElseThrow();
        assertTrue(lowest < 40, () -> name + balances);
        assertTrue(
            balances.getLast() > 60 && balances.getLast() > lowest + 25, () -> name + balances);
      }
    }
  }

  @Test
  void whereTheCauseIsLaidOnOthersTrustStaysLow() {
    var blamed = played("service-director").balances(1);
    var owned = played("the-other-way").balances(1);
    assertTrue(blamed.getLast() < 30, blamed::toString);
    assertTrue(owned.getLast() > blamed.getLast() + 30, owned::toString);
  }

  @Test
  void bothWaysOfTheServiceDirectorBeginAlike() {
    var blamed = Scenarios.read("service-director");
    var owned = Scenarios.read("the-other-way");
    int same = 0;
    while (blamed.steps().get(same).equals(owned.steps().get(same))) {
      same++;
    }
    assertEquals(blamed.people(), owned.people());
    assertTrue(
        owned.steps().get(same).path().endsWith("/explanation"), owned.steps().get(same)::path);
  }

  @Test
  void whoBlamedOthersIsShownTheWayOut() {
    var played = played("service-director");
    String said = played.printed().replaceAll("\\s+", " ");
    assertTrue(said.contains("invite the other side to improve it with you"), said);
    var breach = played.read("/breaches").path("breaches").get(0).path("id").asText();
    var director =
        ServiceUser.of("thijs", played.client().organisation().replace("eemland", "kompas"));
    String actions = played.path() + "/actions";
    assertTrue(offered(director, actions).contains("open-procedure"));
    assertTrue(offered(director, actions + "?subject=" + breach).contains("give-explanation"));
  }

  @Test
  void whatWasDismissedNeedsNoHealing() {
    String printed = played("farbo").printed();
    assertTrue(printed.contains("  dismissed       client: FARBO talked"), printed);
  }

  @Test
  void theSecondNeutralGoesOnWhereTheFirstStopped() {
    var cases = played("neutral-stepped-down").read("/cases").path("cases");
    assertEquals(cases.get(1).path("id"), cases.get(0).path("previous"));
    assertEquals("reconciling", cases.get(0).path("stage").asText());
  }

  private static List<String> offered(ServiceUser who, String path) {
    var actions = service.get(who, path).orThrow().body().path("actions");
    return elements(actions).stream().map(it -> it.path("rel").asText()).toList();
  }

  private static Played played(String name) {
    return PLAYED.computeIfAbsent(name, ScenariosIT::play);
  }

  private static Played play(String name) {
    var printed = new StringWriter();
    ScenarioPlayer.play(
        name,
        service,
        new PrintWriter(printed),
        new TerminalMessages(Locale.ENGLISH),
        Clock.systemUTC());
    var relationship = Pattern.compile("/relationships/[-0-9a-f]{36}").matcher(printed.toString());
    var token = Pattern.compile("--person (\\S+) --org (\\S+)").matcher(printed.toString());
    assertTrue(relationship.find() && token.find(), printed::toString);
    return new Played(
        printed.toString(), ServiceUser.of(token.group(1), token.group(2)), relationship.group());
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
