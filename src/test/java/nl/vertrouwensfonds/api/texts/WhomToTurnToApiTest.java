package nl.vertrouwensfonds.api.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.api.Refusals;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not do something is told whom to turn to, by what he is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class WhomToTurnToApiTest {

  private static final String STATEMENT = "{\"text\":\"t\",\"sort\":\"observation\"}";
  private static final String PROMISE = "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  private void told(Person who, String path, String body, String dutch, String english) {
    var told = Refusals.inBothLanguages("not-yours", 403, who, table.path(path), body);
    assertEquals(dutch, told.get(0).path("instead"));
    assertEquals(english, told.get(1).path("instead"));
  }

  @Test
  void aSideIsToldThatItIsTheOthers() {
    String promise = table.made(table.supplier, "/commitments", PROMISE);
    told(
        table.supplier,
        "/commitments/" + promise + "/answer",
        "{\"answer\":\"accepted\"}",
        "Vraag de opdrachtgever om het te doen, of wacht erop.",
        "Ask the client to do it, or wait for it.");
  }

  @Test
  void aSideIsToldThatItIsTheNeutrals() {
    String it = table.willing();
    told(
        table.client,
        it + "/closure",
        "{\"outcome\":\"restored\"}",
        "Vraag de neutrale buitenstaander om het te doen.",
        "Ask the neutral to do it.");
  }

  @Test
  void aNeutralIsToldThatItIsTheSides() {
    table.willing();
    told(
        table.neutral,
        "/commitments",
        PROMISE,
        "Vraag een van beide kanten om het te doen.",
        "Ask one of the two sides to do it.");
    String promise = table.made(table.supplier, "/commitments", PROMISE);
    told(
        table.neutral,
        "/commitments/" + promise + "/answer",
        "{\"answer\":\"accepted\"}",
        "Vraag de opdrachtgever om het te doen, of wacht erop.",
        "Ask the client to do it, or wait for it.");
  }

  @Test
  void whatSomebodySaidIsTheSpeakers() {
    String said = table.made(table.client, "/statements", STATEMENT);
    told(
        table.colleague(table.client, "carla"),
        "/statements/" + said + "/withdrawal",
        "{}",
        "Vraag het aan wie het zei. Wat u ervan vindt, kunt u zelf zeggen.",
        "Ask whoever said it. What you think of it you can say yourself.");
  }

  @Test
  void whoIsNotAskedToHelpImproveIsTold() {
    String it = table.made(table.supplier, "/procedures", "{\"title\":\"t\",\"text\":\"t\"}");
    told(
        table.client,
        "/commitments",
        PROMISE.replace("}", ",\"procedure\":\"" + it + "\"}"),
        "Neem de uitnodiging om haar samen te verbeteren aan, of vraag de andere kant erom.",
        "Accept the invitation to improve it together, or ask the other side for one.");
  }

  @Test
  void oneFactHasOneSideThatAnswersForIt() {
    String report = "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    String theirs = table.made(table.supplier, "/breaches", report);
    told(
        table.client,
        "/breaches",
        report.replace("}", ",\"incident\":\"" + theirs + "\"}"),
        "Kies iets van de kant over wie de melding gaat.",
        "Choose something of the side that the report is about.");
    String missed = table.made(table.client, "/commitments", PROMISE);
    told(
        table.client,
        "/breaches",
        report.replace("}", ",\"incident\":\"" + missed + "\"}"),
        "Kies iets van de kant over wie de melding gaat.",
        "Choose something of the side that the report is about.");
  }

  @Test
  void whoRunsTheServiceOrReportsIsToldThatTheTableIsForOthers() {
    told(
        table.operator,
        "/statements",
        STATEMENT,
        "Laat het aan de twee kanten. Wie er een plaats heeft, logt in als die persoon.",
        "Leave it to the two sides. Whoever has a place there logs in as that person.");
    told(
        new Person("dash", table.client.organisation(), "reporting"),
        "/statements",
        STATEMENT,
        "Vraag het aan iemand van uw organisatie die er zit.",
        "Ask somebody of your organisation who sits there.");
  }

  @Test
  void whoLeftIsToldWhoCanLetHimIn() {
    var carla = table.colleague(table.client, "carla");
    String id =
        table.reads(table.client, "").at("/participants").findParents("id").stream()
            .filter(it -> it.path("name").asText().equals("carla"))
            .map(it -> it.path("id").asText())
            .findFirst()
            .orElseThrow();
    table.made(carla, "/participants/" + id + "/departure", "{}");
    told(
        carla,
        "/statements",
        STATEMENT,
        "Vraag iemand van uw kant die er zit, met een mandaat, om u weer toe te laten.",
        "Ask somebody of your side who sits there, with a mandate, to let you join again.");
  }

  @Test
  void whoLedACaseThatIsOverIsToldThatBothHaveToWantHimBack() {
    String it = table.willing();
    table.made(table.neutral, it + "/closure", "{\"outcome\":\"neutral-stepped-down\"}");
    told(
        table.neutral,
        "/statements",
        STATEMENT,
        "Willen beide kanten u terug, dan vraagt een van hen u in een nieuw hersteltraject.",
        "When both sides want you back, one of them asks you in a new case.");
  }
}
