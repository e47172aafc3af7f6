package nl.vertrouwensfonds.window;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A case from being opened to an agreement, clicked by three persons who see each other's acts, and
 * who write markup into every field.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class CaseByClickingTest {

  @TestHTTPResource("/")
  URI service;

  private Looker client;
  private Looker supplier;
  private Looker neutral;

  @Test
  void goesFromOpeningToAgreement() {
    var table = Table.live();
    table.registered(table.neutral);
    try (var windows = Windows.of(service)) {
      String relationship = "/relationships/" + table.relationship;
      client = windows.looks(table.client).writingMarkup().at(relationship);
      supplier = windows.looks(table.supplier).writingMarkup().at("/");
      neutral = windows.looks(table.neutral).writingMarkup();
      asked(table.neutral);
      led();
      willing();
      for (var side : List.of(client, supplier)) {
        reconciles(side);
      }
      agreed();
      for (var place : List.of("/", relationship)) {
        client.at(place).sees("window.hit=1");
        client.unharmed();
      }
    }
  }

  private void asked(Table.Person whom) {
    client.begins("Ask a neutral outsider to lead you both out of this");
    client
        .types("/neutral/organisation", whom.organisation())
        .types("/neutral/person", whom.name());
    client.types("/neutral/name", "Nora").types("/about", "We are stuck.").records();
    client.page.getByText("Case of").last().click();
    client.sees("We are stuck.");
    String place = client.page.url().replaceAll(".*#", "");
    neutral.at("/");
    neutral.page.locator(".wait .do").click();
    neutral.types("/ties", "None.").types("/confidentiality", "All of it.");
    neutral.types("/stakes", "What we built.");
    neutral.dialog().locator("#f-admissionsProtected").check();
    neutral.records();
    neutral.at(place);
    supplier.at(place);
  }

  private void led() {
    for (var side : List.of(client, supplier)) {
      side.does("Accept who leads, and the terms").records();
    }
  }

  private void willing() {
    for (var side : List.of(client, supplier)) {
      side.does("Declare under seal whether your side wants to get out of this together");
      side.ticks("wants to get out of it together").types("/text", "We want to.").records();
    }
    neutral.does("Both declared: say that the will is there").records();
  }

  private void reconciles(Looker side) {
    side.does("Admit a mistake of your side").types("/text", "We were wrong.").records();
    neutral.does("Recognise that this was admitted").records();
    for (String gift : List.of("Let go of something that your side wanted", "Come half way")) {
      side.does(gift).types("/text", "Be it so.").records();
      neutral.does("Recognise that this was given up").records();
    }
  }

  private void agreed() {
    neutral.does("Put an agreement on the table").types("/text", "Fewer wishes, more people.");
    for (String side : List.of("/client", "/supplier")) {
      neutral.types(side + "/gains", "Peace").types(side + "/gives", "Time");
    }
    neutral.press("Add").ticks("client");
    neutral.types("/terms/0/what", "No new wishes").types("/terms/0/measure", "None came");
    neutral.types("/terms/0/due", "2199-01-01").records();
    for (var side : List.of(client, supplier)) {
      side.does("Say in your own words what this agreement means");
      side.types("/text", "We ask for less, in " + side.hashCode() + " words.").records();
    }
    for (var side : List.of(client, supplier)) {
      side.does("Accept this agreement; its terms become promises").records();
    }
    for (var person : List.of(client, supplier, neutral)) {
      person.sees("accepted by both");
      person.unharmed();
    }
  }
}
