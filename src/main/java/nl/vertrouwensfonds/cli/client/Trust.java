package nl.vertrouwensfonds.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.OptionalDouble;

/** How far two sides trust each other at an instant, as the service tells it. */
public record Trust(Direction clientInSupplier, Direction supplierInClient) {

  /**
   * One direction.
   *
   * @param balance empty while there is no evidence
   */
  public record Direction(OptionalDouble balance, double confidence, long kept, long missed) {

    static Direction of(JsonNode it) {
      var balance = it.path("balance").path("exact");
      return new Direction(
          balance.isNumber() ? OptionalDouble.of(balance.asDouble()) : OptionalDouble.empty(),
          it.path("confidence").path("exact").asDouble(),
          it.path("kept").asLong(),
          it.path("missed").asLong());
    }
  }

  public static Trust read(Service service, Speaker who, String relationship, Instant at) {
    var body =
        service.get(who, "/relationships/" + relationship + "/trust?at=" + at).orRefused().body();
    return new Trust(
        Direction.of(body.path("clientInSupplier")), Direction.of(body.path("supplierInClient")));
  }
}
