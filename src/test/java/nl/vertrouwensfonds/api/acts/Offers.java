package nl.vertrouwensfonds.api.acts;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.acts.Company.Seat;

/** What is offered to somebody at an instant, with the form of each. */
record Offers(long revision, Map<Offer, OfferedForm> forms) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * @param subject the id of what it is done to; null when it makes something new
   */
  record Offer(String rel, String subject) {}

  /** Empty for who may not know of the relationship. */
  static Optional<Offers> to(Seat seat, Table table, String now) {
    var answer =
        seat.person().asks().get(table.path("/actions?form=true&limit=200&occurredAt=" + now));
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    var list = json(answer.then().statusCode(200).extract().asString());
    var forms =
        StreamSupport.stream(list.path("actions").spliterator(), false)
            .collect(toMap(Offers::offer, it -> new OfferedForm(it.path("form"))));
    return Optional.of(new Offers(list.path("revision").longValue(), forms));
  }

  private static Offer offer(JsonNode it) {
    return new Offer(it.path("rel").textValue(), it.path("subject").textValue());
  }

  Set<Offer> acts() {
    return forms.keySet();
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
