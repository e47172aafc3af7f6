package nl.vertrouwensfonds.api.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.trust.LedgerView.LedgerLine;
import nl.vertrouwensfonds.trust.Ledger;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.trust.Posting.Cause;
import nl.vertrouwensfonds.trust.ReferenceHistory;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import org.junit.jupiter.api.Test;

/**
 * Whatever moves a balance has a sentence of its own, in both languages, and no sentence is idle.
 */
class LedgerMessagesTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  /** A line as it came up in a ledger, and the month that it sums. */
  private record Line(Posting posting, Event event, YearMonth month) {

    String in(LedgerMessages messages) {
      return messages.why(new LedgerLine(posting, event, null, null, null, null), month);
    }
  }

  @Test
  void everyLineOfEveryLedgerIsToldAndEverySentenceIsUsed() throws IOException {
    long seed = Long.getLong("fonds.seed", System.nanoTime());
    System.out.println("words of ledgers: -Dfonds.seed=" + seed);
    var random = new Random(seed);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < 6000; i++) {
      lines.addAll(lines(ReferenceHistory.random(random, 10 + random.nextInt(50))));
    }
    var adopted = new Posting(Instant.EPOCH, Cause.POLICY, UUID.randomUUID(), null, 1, 50, 51);
    lines.add(new Line(adopted, new TrustPolicyAdopted("fonds-1", ""), null));
    for (Locale language : Messages.LANGUAGES) {
      var messages = new LedgerMessages(new Messages(), new Vocabulary(), language);
      var told = new TreeSet<String>();
      lines.forEach(it -> told.add(it.in(messages)));
      var sentences = sentences(language);
      var strange = told.stream().filter(it -> sentences.stream().noneMatch(it::matches)).toList();
      assertEquals(List.of(), strange);
      var idle =
          sentences.stream().filter(it -> told.stream().noneMatch(one -> one.matches(it))).toList();
      assertEquals(List.of(), idle);
    }
  }

  @Test
  void howLargeItWasIsSaidUnlessItIsNormal() {
    var messages = new LedgerMessages(new Messages(), new Vocabulary(), Locale.of("nl"));
    var posting = new Posting(Instant.EPOCH, Cause.SCAR, UUID.randomUUID(), null, -9, 50, 41);
    var event = new CommitmentAssessed(UUID.randomUUID(), Outcome.MISSED);
    var said = new ArrayList<String>();
    for (Size size : Size.values()) {
      said.add(messages.why(new LedgerLine(posting, event, null, size, null, null), null));
    }
    String missed = "Een toezegging werd niet nagekomen";
    assertEquals(List.of(missed + " (klein)", missed, missed + " (groot)"), said);
  }

  private static List<Line> lines(ReferenceHistory history) {
    var fold = new ScoredRelationship(Policies.names().stream().map(Policies::named).toList());
    var events = new HashMap<UUID, Event>();
    var effects = new ArrayList<Effect>();
    history.log.forEach(it -> {
      events.put(it.id(), it.data());
      effects.addAll(fold.apply(it));
    });
    var start = history.log.getFirst().stamp().effectiveAt();
    var until = history.log.getLast().stamp().effectiveAt().plusSeconds(86_400);
    var lines = new ArrayList<Line>();
    for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
      lines.addAll(lines(start, of(effects, trustor.other()), until, events));
    }
    return lines;
  }

  private static List<Effect> of(List<Effect> effects, Side trustee) {
    return effects.stream().filter(it -> it.of() == trustee).toList();
  }

  private static List<Line> lines(
      Instant start, List<Effect> effects, Instant until, Map<UUID, Event> events) {
    var lines = new ArrayList<Line>();
    for (var it : Ledger.of(start, effects, until, Policies.named(Policies.FIRST))) {
      var event = it.event() == null ? null : events.get(it.event());
      lines.add(new Line(it, event, null));
      if (event == null) {
        lines.add(new Line(it, null, MAY));
      }
    }
    return lines;
  }

  /** All sentences of one language, as patterns of what they come to. */
  private static TreeSet<String> sentences(Locale language) throws IOException {
    String file = language.getLanguage().equals("nl") ? "ledger_nl" : "ledger";
    var all = new Properties();
    try (var in =
        LedgerMessagesTest.class.getResourceAsStream("/messages/" + file + ".properties")) {
      all.load(new InputStreamReader(in, UTF_8));
    }
    assertFalse(all.isEmpty());
    String may = language.getLanguage().equals("nl") ? "mei 2026" : "May 2026";
    var sentences = new TreeSet<String>();
    all.values()
        .forEach(it ->
            sentences.add(
                it.toString()
                    .replace("{month}", may)
                    .replace("{why}", ".+")
                    .replace("{lines}", "[0-9]+")
                    .replace(
                        "{until}",
                        language.getLanguage().equals("nl")
                            ? "[0-9]+ [a-z]+ [0-9]+"
                            : "[A-Z][a-z]+ [0-9]+, [0-9]+")));
    return sentences;
  }
}
