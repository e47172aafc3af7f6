package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense in a case: a problem document that says where, never a 500. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class HostileCaseApiTest {

  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  private static final String TERM =
      "{\"owner\":\"client\",\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";
  private static final String AGREEMENT =
      "{\"text\":\"t\",\"client\":{\"gains\":\"g\",\"gives\":\"g\"},"
          + "\"supplier\":{\"gains\":\"g\",\"gives\":\"g\"},\"terms\":%s}";

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  static Stream<Arguments> bodies() {
    String tooMany = "[" + String.join(",", Collections.nCopies(51, TERM)) + "]";
    String present = "[" + String.join(",", Collections.nCopies(51, "\"" + NOBODY + "\"")) + "]";
    return Stream.of(
        wrong("/will", "{\"declaration\":\"perhaps\",\"text\":\"t\"}", 400, "/declaration"),
        wrong("/will", "{\"declaration\":\"WILLING\",\"text\":\"t\"}", 400, "/declaration"),
        wrong("/will", "{\"declaration\":\"willing\",\"text\":\" \"}", 422, "/text"),
        wrong("/will", "{\"declaration\":\"willing\"}", 422, "/text"),
        wrong("/will/assessment", "{\"finding\":null}", 422, "/finding"),
        wrong("/closure", "{\"outcome\":\"no-will\"}", 400, "/outcome"),
        wrong("/closure", "{\"outcome\":\"restored\",\"x\":1}", 400, "/x"),
        wrong("/mediation", Table.TERMS.replace("true", "false"), 422, "/admissionsProtected"),
        wrong("/mediation", Table.TERMS.replace("true", "null"), 422, "/admissionsProtected"),
        wrong("/mediation", Table.TERMS.replace("7500", "7500.001"), 422, "/fee/amount"),
        wrong("/mediation", Table.TERMS.replace("\"7500\"", "\"0\""), 422, "/fee/amount"),
        wrong("/mediation", Table.TERMS.replace("2199-01-01", "2200-01-01"), 422, "/pauseUntil"),
        wrong("/meetings", "{\"present\":[]}", 422, "/present"),
        wrong("/meetings", "{\"present\":[null]}", 422, "/present/0"),
        wrong("/meetings", "{\"present\":" + present + "}", 422, "/present"),
        wrong("/meetings", "{\"present\":[\"x\"]}", 400, "/present/0"),
        wrong("/concessions", "{\"sort\":\"let-go\",\"text\":\"t\"}", 400, "/sort"),
        wrong("/objectives", "{\"text\":\"" + "x".repeat(8001) + "\"}", 422, "/text"),
        wrong("/grievances", "{\"text\":\"t\",\"mentions\":[null]}", 422, "/mentions/0"),
        wrong("/agreements", AGREEMENT.formatted(tooMany), 422, "/terms"),
        wrong("/agreements", AGREEMENT.formatted("[null]"), 422, "/terms/0"),
        wrong("/agreements", AGREEMENT.formatted("null"), 422, "/terms"),
        wrong("/agreements", AGREEMENT.formatted("{}"), 400, "/terms"));
  }

  private static Arguments wrong(String path, String body, int status, String pointer) {
    return Arguments.of(path, body, status, pointer);
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("bodies")
  void aBodyThatIsWrongIsToldWhere(String path, String body, int status, String pointer) {
    table
        .post(table.client, table.caseOpened() + path, body)
        .then()
        .statusCode(status)
        .body("code", equalTo(status == 400 ? "malformed" : "invalid"))
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void whatIsFoundComesWithAReportThatIsUpheldAndWithNoOther() {
    String report = "{\"what\":\"w\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    String ruling = "/breaches/" + table.made(table.client, "/breaches", report) + "/ruling";
    for (String body :
        List.of(
            "{\"ruling\":\"upheld\"}",
            "{\"ruling\":\"upheld\",\"kind\":\"ability\"}",
            "{\"ruling\":\"dismissed\",\"kind\":\"ability\",\"severity\":\"minor\"}",
            "{\"ruling\":\"dismissed\",\"severity\":\"minor\"}")) {
      table
          .post(table.client, ruling, body)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/kind"));
    }
  }

  @Test
  void aNeutralOfAnUnknownFirmIsToldWhere() {
    table
        .post(
            table.client,
            "/cases",
            "{\"about\":\"a\",\"neutral\":"
                + "{\"organisation\":\"no such firm\",\"person\":\"p\",\"name\":\"n\"}}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/neutral/organisation"));
  }

  @Test
  void whatIsNotThereOrSomewhereElseIsNotFound() {
    String text = "{\"text\":\"t\"}";
    String elsewhere = Table.live().willing();
    String it = table.reconciled();
    for (String path : List.of(elsewhere, "/cases/" + NOBODY, "/cases/x")) {
      table.post(table.client, path + "/grievances", text).then().statusCode(404);
      table.client.asks().get(table.path(path)).then().statusCode(404);
    }
    for (String thing : List.of("grievances", "agreements")) {
      String path = "/" + thing + "/" + NOBODY + "/restatement";
      table.post(table.client, path, text).then().statusCode(404);
    }
    String grievance = table.made(table.client, it + "/grievances", text);
    for (String path :
        List.of(
            "/agreements/" + grievance + "/restatement",
            "/admissions/" + grievance + "/recognition",
            "/objectives/" + grievance + "/adoption")) {
      String body = path.endsWith("restatement") ? text : "{}";
      table.post(table.supplier, path, body).then().statusCode(404);
    }
    String aim = "{\"way\":\"both\",\"text\":\"t\",\"objective\":\"" + grievance + "\"}";
    table.post(table.client, it + "/options", aim).then().statusCode(404);
    String option = "{\"option\":\"" + NOBODY + "\"," + AGREEMENT.substring(1);
    String made = option.formatted("[" + TERM + "]");
    table.post(table.client, it + "/agreements", made).then().statusCode(404);
    String present = "{\"present\":[\"" + NOBODY + "\"]}";
    table.post(table.client, it + "/meetings", present).then().statusCode(404);
  }
}
