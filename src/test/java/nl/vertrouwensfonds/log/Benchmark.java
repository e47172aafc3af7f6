package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.commands.CommandHandler;
import nl.vertrouwensfonds.commands.CommandRequest;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.queries.trust.TrustView;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import org.junit.jupiter.api.Test;

/**
 * Measures what a long log costs, on a real database, and tells it. It asserts what is right, and
 * nothing about speed; its name keeps it out of the tests.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class Benchmark {

  private static final int SHORT = 10;
  private static final int LONG = 100_000;
  private static final int TOGETHER = 500;
  private static final int CYCLES = 200;
  private static final int READS = 2000;
  private static final String START = "2001-01-01T00:00:00Z";
  private static final AppendRequest REQUEST =
      new AppendRequest(Optional.empty(), OptionalLong.empty(), _ -> "");

  @Inject CommandHandler handler;
  @Inject EventLog log;
  @Inject LogReader reader;
  @Inject Relationships relationships;
  @Inject Memberships memberships;
  @Inject TrustView view;

  /** A relationship, with somebody of each side, and the last instant told. */
  private final class Bench {
    private final UUID relationship;
    private final Viewer.AtTable client;
    private final Viewer.AtTable supplier;
    private Instant now = Instant.parse(START);

    private Bench(int events) {
      var table = Table.importing(START);
      relationship = UUID.fromString(table.relationship);
      client = seat(table.client, relationship);
      supplier = seat(table.supplier, relationship);
      for (long left = events - revision(); left > 0; left = events - revision()) {
        write((int) Math.min(left, TOGETHER));
      }
    }

    private long revision() {
      return QuarkusTransaction.requiringNew()
          .call(() -> relationships.head(relationship).revision());
    }

    private void write(int many) {
      now = now.plusSeconds(86_400);
      recorded(
          log.append(relationship, REQUEST, ManyCommitments.of(supplier.participant(), now, many)));
    }

    private LocalDate day() {
      return LocalDate.parse(now.toString().substring(0, 10));
    }

    /** Makes a commitment, accepts it, delivers it and finds it kept: each is one append. */
    private void cycle(Consumer<Long> took) {
      now = now.plusSeconds(86_400);
      UUID id = append(supplier, new MakeCommitment(Size.NORMAL, day(), null, null, words()), took);
      append(client, new AnswerCommitment(id, Answer.ACCEPTED, Content.EMPTY), took);
      append(supplier, new DeliverCommitment(id, Content.EMPTY), took);
      append(client, new AssessCommitment(id, Outcome.KEPT, Content.EMPTY), took);
    }

    private UUID append(Viewer.AtTable who, Command command, Consumer<Long> took) {
      long from = System.nanoTime();
      var outcome = handler.carryOut(who, CommandRequest.of(command, now), REQUEST);
      took.accept(System.nanoTime() - from);
      return recorded(outcome);
    }

    private void read(Consumer<Long> took) {
      long from = System.nanoTime();
      QuarkusTransaction.requiringNew()
          .call(() -> view.trust(client, Optional.empty(), Optional.empty()));
      took.accept(System.nanoTime() - from);
    }

    private double seconds(Consumer<LogReader.Line> each) {
      long from = System.nanoTime();
      long last = revision();
      for (long first = 1; first <= last; first += 1000) {
        long start = first;
        QuarkusTransaction.requiringNew()
            .run(() -> reader.forEach(relationship, start, Math.min(last, start + 999), each));
      }
      return (System.nanoTime() - from) / 1e9;
    }
  }

  @Test
  void whatALongLogCosts() {
    var fast = new Bench(SHORT);
    for (int i = 0; i < CYCLES; i++) {
      fast.cycle(_ -> {});
      fast.read(_ -> {});
    }
    long from = System.nanoTime();
    var big = new Bench(LONG);
    tell("writing %,d events in bulk: %.1f s", LONG, (System.nanoTime() - from) / 1e9);
    appends(big);
    reads(new Bench(SHORT), big);
    rebuild(big);
  }

  private void appends(Bench big) {
    var small = new ArrayList<Long>();
    var large = new ArrayList<Long>();
    var bench = new Bench(SHORT);
    big.cycle(_ -> {});
    for (int i = 0; i < CYCLES; i++) {
      if (i % 2 == 0) {
        bench = new Bench(SHORT);
      }
      bench.cycle(small::add);
      big.cycle(large::add);
    }
    compared("one append", small, large);
  }

  private void reads(Bench small, Bench big) {
    var few = new ArrayList<Long>();
    var many = new ArrayList<Long>();
    for (int i = 0; i < READS; i++) {
      small.read(few::add);
      big.read(many::add);
    }
    compared("one read of the current score", few, many);
  }

  private void rebuild(Bench big) {
    for (int round = 1; round <= 3; round++) {
      var fold = new ScoredRelationship(Policies.names().stream().map(Policies::named).toList());
      double read = big.seconds(_ -> {});
      double rebuilt = big.seconds(line -> fold.apply(line.envelope()));
      long events = fold.relationship().revision();
      tell("round %d: reading the log: %,.0f events/s", round, events / read);
      tell("round %d: rebuilding both scores: %,.0f events/s", round, events / rebuilt);
      var stored =
          QuarkusTransaction.requiringNew()
              .call(() -> relationships.standing(big.relationship).orElseThrow().heldBy());
      for (Side side : List.of(Side.CLIENT, Side.SUPPLIER)) {
        assertEquals(fold.heldBy(side), stored.get(side));
      }
    }
    tell("the rebuilt numbers are the stored ones, exactly");
  }

  private static void compared(String what, List<Long> few, List<Long> many) {
    double small = median(few);
    double large = median(many);
    tell("%s after %,d events: %.3f ms (median of %d)", what, SHORT, small, few.size());
    tell("%s after %,d events: %.3f ms (median of %d)", what, LONG, large, many.size());
    tell("%s: ratio %.2f", what, large / small);
  }

  private static double median(List<Long> nanos) {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
  }

  private static void tell(String format, Object... figures) {
    System.out.println("benchmark: " + format.formatted(figures));
  }

  private static Draft draft(Event event) {
    return draft(UUID.randomUUID(), event);
  }

  private static Draft draft(UUID id, Event event) {
    return new Draft(id, event, words(), Visibility.ALL);
  }

  private static Content words() {
    return Content.of("what", "The monthly report").and("measure", "Complete, and on time");
  }

  private static UUID recorded(AppendOutcome outcome) {
    return assertInstanceOf(AppendOutcome.Recorded.class, outcome, outcome::toString)
        .events()
        .getFirst()
        .id();
  }

  private Viewer.AtTable seat(Person who, UUID relationship) {
    var caller = new Caller(TokenSigner.NAME, who.name(), who.organisation(), Caller.Function.NONE);
    return QuarkusTransaction.requiringNew()
        .call(() -> memberships.seatOf(caller, relationship).orElseThrow());
  }
}
