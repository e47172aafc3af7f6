package nl.vertrouwensfonds.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.OptionalDouble;

/** How far two sides trust each other at an instant, as the service tells it. */
public record TrustBalances(FundBalance clientInSupplier, FundBalance supplierInClient) {

  /**
   * One direction.
   *
   * @param balance empty while there is no evidence
   * @param madeGood how many promises were late, and taken all the same
   * @param moves how often promises were moved to another day
   */
  public record FundBalance(
      OptionalDouble balance,
      double confidence,
      long kept,
      long madeGood,
      long missed,
      long moves,
      long released) {

    static FundBalance of(JsonNode it) {
      var balance = it.path("balance").path("exact");
      return new FundBalance(
          balance.isNumber() ? OptionalDouble.of(balance.asDouble()) : OptionalDouble.empty(),
          it.path("confidence").path("exact").asDouble(),
          it.path("kept").asLong(),
          it.path("madeGood").asLong(),
          it.path("missed").asLong(),
          it.path("moved").path("times").asLong(),
          it.path("released").asLong());
    }
  }

  public static TrustBalances read(
      ServiceClient service, ServiceUser who, String relationship, Instant at) {
    var body =
        service.get(who, "/relationships/" + relationship + "/trust?at=" + at).orThrow().body();
    return new TrustBalances(
        FundBalance.of(body.path("clientInSupplier")),
        FundBalance.of(body.path("supplierInClient")));
  }
}
