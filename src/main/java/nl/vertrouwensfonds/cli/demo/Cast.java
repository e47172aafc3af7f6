package nl.vertrouwensfonds.cli.demo;

import java.util.HashMap;
import java.util.Map;
import nl.vertrouwensfonds.cli.client.Answer;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.client.Speaker;
import nl.vertrouwensfonds.cli.demo.Scenario.Person;

/**
 * Brings the organisations and first participants of a scenario to the table, new ones each time.
 */
final class Cast {
  private final Service service;
  private final Scenario scenario;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  private Cast(Service service, Scenario scenario) {
    this.service = service;
    this.scenario = scenario;
  }

  static Cast register(Service service, Scenario scenario) {
    var cast = new Cast(service, scenario);
    scenario.organisations().keySet().forEach(cast::registerOrganisation);
    return cast;
  }

  /** Tries the code itself and then with 2, 3 and so on, until one is not taken. */
  private void registerOrganisation(String code) {
    String tried = code;
    Answer answer = enter(tried, code);
    for (int number = 2; taken(answer); number++) {
      tried = code + "-" + number;
      answer = enter(tried, code);
    }
    codes.put(code, tried);
    ids.put(code, answer.orRefused().id());
  }

  private Answer enter(String tried, String code) {
    var body = Map.of("code", tried, "name", scenario.organisations().get(code).name());
    return service.post(Speaker.OPERATOR, "/organisations", body, null);
  }

  /** By an earlier run, or by an organisation of another name. */
  private static boolean taken(Answer answer) {
    return answer.status() == 200 || answer.status() == 409;
  }

  /** The code that an organisation got this time. */
  String code(String organisation) {
    return codes.get(organisation);
  }

  Speaker speaker(String who) {
    return Speaker.of(who, codes.get(scenario.person(who).organisation()));
  }

  /**
   * @param body what else goes into the registration of the relationship
   */
  Answer registerRelationship(Map<String, Object> body) {
    var whole = new HashMap<>(body);
    scenario.table().forEach((side, who) -> whole.put(side, seat(who)));
    String key = "demo-" + ids.get(scenario.person(scenario.table().get("client")).organisation());
    return service.post(Speaker.OPERATOR, "/relationships", whole, key).orRefused();
  }

  private Map<String, Object> seat(String who) {
    Person person = scenario.person(who);
    return Map.of(
        "organisation",
        ids.get(person.organisation()),
        "participant",
        Map.of("person", who, "name", person.name(), "role", person.role()));
  }
}
