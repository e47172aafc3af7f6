package nl.vertrouwensfonds.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.Test;

/** Balances and ledgers that were computed by others, from the description of the score alone. */
class TrustVectorsTest {

  private static final double CLOSE = 1e-9;
  private static final TrustPolicy POLICY = Policies.named(Policies.FIRST);

  @Test
  void everyBalanceAgrees() {
    int compared = 0;
    for (var one : cases().toList()) {
      var history = history(one);
      for (var balance : one.path("balances")) {
        var at = History.day(balance.path("day").doubleValue());
        var account = new Account(History.START, POLICY);
        history.until(at).forEach(account::follow);
        var found =
            at.isBefore(History.START)
                ? OptionalDouble.empty()
                : account.fund().faded(at, POLICY).balance(POLICY);
        String where = one.path("name").textValue() + " day " + balance.path("day");
        if (balance.path("balance").isNull()) {
          assertTrue(found.isEmpty(), where);
        } else {
          assertEquals(
              balance.path("balance").doubleValue(), found.orElse(Double.NaN), CLOSE, where);
        }
        compared++;
      }
    }
    assertTrue(compared > 1000, compared + " balances");
  }

  @Test
  void everyBalanceOfTheSlowReferenceAgrees() {
    int compared = 0;
    for (var one : cases().toList()) {
      var log = history(one).log;
      for (var balance : one.path("balances")) {
        var at = History.day(balance.path("day").doubleValue());
        var found = Reference.score(log, Side.SUPPLIER, at, _ -> {}).balance();
        String where = one.path("name").textValue() + " day " + balance.path("day");
        assertEquals(balance.path("balance").isNull(), found == null, where);
        if (found != null) {
          assertEquals(balance.path("balance").doubleValue(), found, CLOSE, where);
        }
        compared++;
      }
    }
    assertTrue(compared > 1000, compared + " balances");
  }

  @Test
  void everyLedgerOfTheSlowReferenceAgreesLineByLine() {
    int compared = 0;
    for (var one : cases().toList()) {
      var log = history(one).log;
      for (var ledger : one.path("ledgers")) {
        var until = History.day(ledger.path("until").doubleValue());
        same(one, ledger, Reference.ledger(log, Side.SUPPLIER, until));
        compared++;
      }
    }
    assertTrue(compared > 20, compared + " ledgers");
  }

  @Test
  void everyLedgerAgreesLineByLine() {
    int compared = 0;
    for (var one : cases().toList()) {
      var history = history(one);
      for (var ledger : one.path("ledgers")) {
        var until = History.day(ledger.path("until").doubleValue());
        var postings =
            Ledger.of(History.START, history.until(until), until, POLICY, ZoneOffset.UTC);
        same(one, ledger, postings.stream().filter(it -> !isNothing(it.amount())).toList());
        compared++;
      }
    }
    assertTrue(compared > 20, compared + " ledgers");
  }

  private static void same(JsonNode one, JsonNode ledger, List<Posting> found) {
    var wanted = new ArrayList<JsonNode>();
    ledger.path("postings").forEach(wanted::add);
    wanted.removeIf(it -> isNothing(it.path("amount").doubleValue()));
    same(one.path("name").textValue(), wanted, found);
  }

  /** Lines that move nothing are for people: one ledger tells them, another does not. */
  private static boolean isNothing(double amount) {
    return Math.abs(amount) < 1e-12;
  }

  private static void same(String name, List<JsonNode> wanted, List<Posting> found) {
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      var want = wanted.get(i);
      var got = found.get(i);
      String where = name + " posting " + i + ": " + want + " / " + got;
      assertEquals(want.path("cause").textValue(), cause(got), where);
      assertEquals(History.day(want.path("day").doubleValue()), got.at(), where);
      assertEquals(want.path("amount").doubleValue(), got.amount(), CLOSE, where);
      assertEquals(want.path("before").doubleValue(), got.before(), CLOSE, where);
      assertEquals(want.path("after").doubleValue(), got.after(), CLOSE, where);
      assertEquals(want.path("breach").isNull(), got.breach() == null, where);
    }
    assertEquals(wanted.size(), found.size(), name);
  }

  private static String cause(Posting posting) {
    return posting.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<JsonNode> cases() {
    var all = Shared.json("vectors/trust/histories.json").path("cases");
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(all::get);
  }

  private static History history(JsonNode one) {
    var history = new History();
    one.path("acts").forEach(history::promises);
    one.path("acts").forEach(history::act);
    return history;
  }
}
