package nl.vertrouwensfonds.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.data.Refused;
import nl.vertrouwensfonds.cli.client.Answer;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.client.Speaker;
import nl.vertrouwensfonds.cli.terminal.Words;
import nl.vertrouwensfonds.domain.Side;

/** What the service knows already. Only reads. */
record Archive(Service service, Words words) {

  /** An organisation in the register. */
  record Organisation(String id, String name) {}

  /**
   * A relationship that is there.
   *
   * @param importing whether its history is still open
   */
  record Standing(String id, boolean importing, Instant lastEventAt) {

    static Standing of(JsonNode it) {
      return new Standing(
          it.path("id").asText(),
          it.path("importing").asBoolean(),
          Instant.parse(it.path("lastEventAt").asText()));
    }
  }

  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");

  /** All organisations, by code. */
  Map<String, Organisation> organisations() {
    var found = new HashMap<String, Organisation>();
    var list = service.get(Speaker.OPERATOR, "/organisations").orRefused().body();
    for (var it : list.path("organisations")) {
      var organisation = new Organisation(it.path("id").asText(), it.path("name").asText());
      found.put(it.path("code").asText(), organisation);
    }
    return found;
  }

  /** All relationships, by the key of their pair. */
  Map<String, Standing> relationships() {
    var found = new HashMap<String, Standing>();
    pages(
        Speaker.OPERATOR,
        "/relationships?limit=200",
        page -> {
          for (var it : page.path("relationships")) {
            String supplier = it.path("supplier").path("code").asText();
            found.put(Pair.key(supplier, it.path("client").path("code").asText()), Standing.of(it));
          }
        });
    return found;
  }

  /** What the supplier of a pair promised so far. */
  List<Noted> commitments(Pair pair, String relationship) {
    var found = new ArrayList<Noted>();
    String path = "/relationships/" + relationship + "/commitments?limit=200";
    var supplier = pair.speaker(Side.SUPPLIER);
    if (service.get(supplier, path).status() == 404) {
      throw new Refused(words.say("relationship.of-others", pair, supplier.person()));
    }
    pages(
        supplier,
        path,
        page -> {
          for (var it : page.path("commitments")) {
            if (it.path("owner").asText().equals("supplier")) {
              found.add(Noted.of(it));
            }
          }
        });
    return found;
  }

  private void pages(Speaker who, String path, Consumer<JsonNode> each) {
    for (String next = path; next != null; ) {
      Answer page = service.get(who, next).orRefused();
      each.accept(page.body());
      var cursor = CURSOR.matcher(page.link());
      next = cursor.find() ? path + "&cursor=" + cursor.group(1) : null;
    }
  }
}
