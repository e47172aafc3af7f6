package nl.vertrouwensfonds.cli.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.cli.demo.Scenario.ScenarioPerson;

/** Registers the organisations and first participants of a scenario, new ones each time. */
final class DemoParticipants {
  private final ServiceClient service;
  private final Scenario scenario;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  private DemoParticipants(ServiceClient service, Scenario scenario) {
    this.service = service;
    this.scenario = scenario;
  }

  static DemoParticipants register(ServiceClient service, Scenario scenario) {
    var participants = new DemoParticipants(service, scenario);
    scenario.organisations().keySet().forEach(participants::registerOrganisation);
    return participants;
  }

  /** Tries the code itself and then with 2, 3 and so on, until one is not taken. */
  private void registerOrganisation(String code) {
    String tried = code;
    ServiceResponse response = register(tried, code);
    for (int number = 2; taken(response); number++) {
      tried = code + "-" + number;
      response = register(tried, code);
    }
    codes.put(code, tried);
    ids.put(code, response.orThrow().id());
  }

  private ServiceResponse register(String tried, String code) {
    var body = Map.of("code", tried, "name", scenario.organisations().get(code).name());
    return service.post(ServiceUser.OPERATOR, "/organisations", body, null);
  }

  /** By an earlier run, or by an organisation of another name. */
  private static boolean taken(ServiceResponse response) {
    return response.status() == 200 || response.status() == 409;
  }

  /** The code that an organisation got this time. */
  String code(String organisation) {
    return codes.get(organisation);
  }

  ServiceUser user(String who) {
    return ServiceUser.of(who, codes.get(scenario.person(who).organisation()));
  }

  /**
   * @param body what else goes into the registration of the relationship
   */
  ServiceResponse registerRelationship(Map<String, Object> body) {
    var whole = new HashMap<>(body);
    scenario.table().forEach((side, who) -> whole.put(side, seat(who)));
    String key = "demo-" + ids.get(scenario.person(scenario.table().get("client")).organisation());
    return service.post(ServiceUser.OPERATOR, "/relationships", whole, key).orThrow();
  }

  /** Both sides let the history be told up to an instant. */
  void agree(String relationship, Instant until) {
    scenario
        .table()
        .forEach((side, who) ->
            service
                .post(
                    user(who),
                    "/relationships/" + relationship + "/history-horizons",
                    Map.of("until", until.toString()),
                    "demo-" + relationship + "-" + side)
                .orThrow());
  }

  private Map<String, Object> seat(String who) {
    ScenarioPerson person = scenario.person(who);
    return Map.of(
        "organisation",
        ids.get(person.organisation()),
        "participant",
        Map.of("person", who, "name", person.name(), "role", person.role()));
  }
}
