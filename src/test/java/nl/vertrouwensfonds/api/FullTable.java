package nl.vertrouwensfonds.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.vertrouwensfonds.api.CosignerApiTest.Cosigner;
import nl.vertrouwensfonds.proof.note.SignedNote;

/** Tables at which something of everything was recorded that is kept beside a log. */
public final class FullTable {

  private static final String BREACH =
      "{\"what\":\"late\",\"kind\":\"integrity\",\"severity\":\"minor\"}";
  private static final String SAID =
      "{\"sort\":\"interest\",\"text\":\"Among us.\",\"visibility\":\"own-side\"}";
  private static final String HELD_FOR_WRONG =
      "{\"direction\":\"client-in-supplier\",\"reason\":\"That miss was not ours.\"}";

  private FullTable() {}

  /** A history of promises, a breach, a case, hidden words, an erasure, and what both signed. */
  public static Table recorded() {
    var table = imported();
    table.accepted("2199-01-01", null);
    String breach = table.made(table.client, "/breaches", BREACH);
    table.made(table.supplier, "/breaches/" + breach + "/answer", "{\"answer\":\"acknowledged\"}");
    table.made(table.supplier, "/breaches", BREACH);
    table.willing();
    table.made(table.client, "/statements", SAID);
    opinions(table);
    erased(table);
    signed(table);
    table.accepted("2199-02-02", null);
    return table;
  }

  /** One of which the history was told and closed. */
  private static Table imported() {
    var told = Instant.now().minusSeconds(40L * 86_400);
    var due = LocalDate.ofInstant(told, ZoneOffset.UTC).plusDays(9);
    var table = Table.importing(told.minusSeconds(86_400).toString());
    String promise = table.accepted(due.toString(), told.toString());
    String later = told.plusSeconds(12 * 86_400).toString();
    String at = "\"occurredAt\":\"" + later + "\"";
    table.made(table.supplier, "/commitments/" + promise + "/delivery", "{" + at + "}");
    table.made(
        table.client,
        "/commitments/" + promise + "/assessment",
        "{\"outcome\":\"kept\"," + at + "}");
    table.made(table.client, "/history-closures", "{}");
    table.made(table.supplier, "/history-closures", "{}");
    return table;
  }

  private static void opinions(Table table) {
    table.made(table.client, "/trust/ratings", "{\"rating\":40,\"reason\":\"Less.\"}");
    table.made(table.supplier, "/trust/ratings", "{\"rating\":80,\"reason\":\"More.\"}");
    String contest = table.made(table.supplier, "/trust/contests", HELD_FOR_WRONG);
    table.made(table.supplier, "/trust/contests/" + contest + "/withdrawal", "{}");
    table.made(table.supplier, "/trust/contests", HELD_FOR_WRONG);
  }

  private static void erased(Table table) {
    String body = "{\"revision\":%d,\"ground\":\"objection\",\"reason\":\"Asked.\"}";
    table.post(table.operator, "/erasures", body.formatted(length(table))).then().statusCode(201);
  }

  private static void signed(Table table) {
    note(table);
    var key = Cosigner.named("board.example");
    table.made(
        table.client,
        "/cosigner-keys",
        "{\"key\":\"%s\",\"proof\":\"%s\"}".formatted(key.key(), key.proof()));
    String line = key.line(note(table).text());
    String body = "{\"size\":%d,\"line\":\"%s\"}".formatted(length(table), line);
    table.post(table.client, "/checkpoint/cosignatures", body).then().statusCode(200);
  }

  private static SignedNote note(Table table) {
    return SignedNote.parse(table.reads(table.client, "/checkpoint").get("note").textValue());
  }

  private static long length(Table table) {
    return table.reads(table.client, "/checkpoint").get("size").longValue();
  }
}
