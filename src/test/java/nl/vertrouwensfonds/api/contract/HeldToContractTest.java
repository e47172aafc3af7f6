package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** An answer that is not as the contract says does not pass. */
class HeldToContractTest {

  private static final String ID = "6d8c94a6-9a34-4a53-a1f8-a2da69d21d02";
  private static final String HASH = "ab".repeat(32);
  private static final String PATH = "/relationships/" + ID + "/absent-persons";
  private static final String ASKED = "{\"name\":\"Dirk\"}";
  private static final String RECORDED =
      """
      {"events":[{"id":"ID","revision":4,"type":"absent-person-named.v1",
      "by":{"participant":"ID","side":"client"},"command":{"first":4,"count":1},
      "occurredAt":"2026-05-01T12:00:00Z","effectiveAt":"2026-05-01T12:00:00.123456Z",
      "recordedAt":"2026-05-01T12:00:00.123Z","visibility":"all","rules":"rules-1",
      "contentHash":"HASH","data":{}}]}\
      """
          .replace("ID", ID)
          .replace("HASH", HASH);
  private static final String REFUSED =
      """
      {"type":"tag:vertrouwensfonds.nl,2026:problem:not-yours","title":"t","status":403,
      "detail":"d","code":"not-yours","instead":"i"}\
      """;

  @Test
  void whatIsRightPasses() {
    assertDoesNotThrow(() -> hold(ASKED, recorded(RECORDED)));
    assertDoesNotThrow(() -> hold(ASKED, refused(403, REFUSED)));
  }

  @Test
  void aRequestThatIsWrongOnPurposeMayBeRefused() {
    assertDoesNotThrow(() -> hold("{\"names\":1}", refused(403, REFUSED)));
  }

  @Test
  void aRequestThatIsWrongMayNotBeCarriedOut() {
    told("names", () -> hold("{\"names\":\"Dirk\"}", recorded(RECORDED)));
    told("/name does not match", () -> hold("{\"name\":\" \"}", recorded(RECORDED)));
    told(
        "Content-Type",
        () ->
            HeldToContract.hold(
                post(ASKED).withContentType("text/plain").build(), recorded(RECORDED).build()));
  }

  @Test
  void aStatusThatIsNotListedIsTold() {
    told("418", () -> hold(ASKED, refused(418, REFUSED)));
  }

  @Test
  void aCodeThatTheOperationDoesNotListIsTold() {
    told("not-due", () -> hold(ASKED, refused(409, REFUSED.replace("not-yours", "not-due"))));
    told("enumeration", () -> hold(ASKED, refused(403, REFUSED.replace("not-yours", "not-his"))));
  }

  @Test
  void aHeaderThatIsMissingOrWrongIsTold() {
    told("ETag", () -> hold(ASKED, headless(201).withBody(RECORDED)));
    told("no-store", () -> hold(ASKED, refused("application/problem+json", "public")));
  }

  @Test
  void anotherMediaTypeIsTold() {
    told("text/html", () -> hold(ASKED, refused("text/html", "no-store")));
  }

  @Test
  void aBodyOfAnotherFormIsTold() {
    told("revision", () -> hold(ASKED, recorded(RECORDED.replace("\"revision\":4,", ""))));
    told(
        "integer",
        () -> hold(ASKED, recorded(RECORDED.replace("\"revision\":4", "\"revision\":\"4\""))));
    told("enumeration", () -> hold(ASKED, recorded(RECORDED.replace("\"client\"", "\"CLIENT\""))));
    told(
        "/occurredAt does not match",
        () -> hold(ASKED, recorded(RECORDED.replace("12:00:00Z", "12:00:00.1Z"))));
    told("pattern", () -> hold(ASKED, recorded(RECORDED.replace(ID, ID.toUpperCase()))));
    told(
        "events/0/data required property 'side' not found",
        () ->
            hold(
                ASKED, recorded(RECORDED.replace("absent-person-named", "history-import-closed"))));
  }

  @Test
  void anEventOfATypeThatIsNewCanHaveAnyData() {
    assertDoesNotThrow(
        () -> hold(ASKED, recorded(RECORDED.replace("absent-person-named.v1", "moon-risen.v1"))));
  }

  @Test
  void whatTheContractDoesNotKnowIsNotAnswered() {
    var nowhere = new SimpleRequest.Builder("GET", "/nowhere").build();
    assertDoesNotThrow(() -> HeldToContract.hold(nowhere, refused(404, REFUSED).build()));
    told("no such", () -> HeldToContract.hold(nowhere, recorded(RECORDED).build()));
  }

  private static void hold(String asked, SimpleResponse.Builder answered) {
    HeldToContract.hold(post(asked).withContentType("application/json").build(), answered.build());
  }

  private static SimpleRequest.Builder post(String body) {
    return new SimpleRequest.Builder("POST", PATH)
        .withHeader("Authorization", "Bearer x")
        .withBody(body);
  }

  private static SimpleResponse.Builder recorded(String body) {
    return headless(201)
        .withHeader("Location", "/relationships/" + ID + "/events/4")
        .withHeader("ETag", "\"4\"")
        .withHeader("Link", "</relationships/" + ID + "/events/4/inclusion>; rel=\"receipt\"")
        .withBody(body);
  }

  private static SimpleResponse.Builder refused(int status, String body) {
    return headless(status, "application/problem+json")
        .withHeader("Content-Language", "en")
        .withHeader("Cache-Control", "no-store")
        .withBody(body);
  }

  private static SimpleResponse.Builder refused(String type, String cache) {
    return headless(403, type)
        .withHeader("Content-Language", "nl")
        .withHeader("Cache-Control", cache)
        .withBody(REFUSED);
  }

  private static SimpleResponse.Builder headless(int status) {
    return headless(status, "application/json;charset=UTF-8");
  }

  private static SimpleResponse.Builder headless(int status, String type) {
    return new SimpleResponse.Builder(status).withContentType(type);
  }

  private static void told(String what, Executable held) {
    String message = assertThrows(AssertionError.class, held).getMessage();
    assertTrue(message.contains(what), message);
  }
}
