package nl.vertrouwensfonds.api.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
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

  private static final int BATCH = 2000;
  private static final int MOST = 60_000;
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
    var spoken = new ArrayList<Spoken>();
    for (Locale language : Messages.LANGUAGES) {
      spoken.add(new Spoken(language));
    }
    var adopted = new Posting(Instant.EPOCH, Cause.POLICY, UUID.randomUUID(), null, 1, 50, 51);
    var policy = new Line(adopted, new TrustPolicyAdopted("fonds-1", ""), null);
    spoken.forEach(it -> it.tell(List.of(policy)));
    // Some sentences are rare: it goes on until all have come up, or are idle beyond doubt.
    for (int i = 0; i < MOST && spoken.stream().anyMatch(Spoken::hasIdle); i += BATCH) {
      for (int history = 0; history < BATCH; history++) {
        var lines = lines(ReferenceHistory.random(random, 10 + random.nextInt(50)));
        spoken.forEach(it -> it.tell(lines));
      }
    }
    spoken.forEach(it -> assertEquals(Set.of(), it.idle));
  }

  /** What was said in one language, and what was not. */
  private static final class Spoken {
    private final LedgerMessages messages;
    private final Set<String> sentences;
    private final Set<String> idle;
    private final Set<String> told = new HashSet<>();

    Spoken(Locale language) throws IOException {
      messages = new LedgerMessages(new Messages(), new Vocabulary(), language, ZoneOffset.UTC);
      sentences = sentences(language);
      idle = new TreeSet<>(sentences);
    }

    void tell(List<Line> lines) {
      for (Line line : lines) {
        String text = line.in(messages);
        if (told.add(text)) {
          assertTrue(sentences.stream().anyMatch(text::matches), text);
          idle.removeIf(text::matches);
        }
      }
    }

    boolean hasIdle() {
      return !idle.isEmpty();
    }
  }

  @Test
  void howLargeItWasIsSaidUnlessItIsNormal() {
    var messages =
        new LedgerMessages(new Messages(), new Vocabulary(), Locale.of("nl"), ZoneOffset.UTC);
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
    for (var it :
        Ledger.of(start, effects, until, Policies.named(Policies.FIRST), ZoneOffset.UTC)) {
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
