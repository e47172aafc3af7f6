package nl.vertrouwensfonds.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Registration;
import nl.vertrouwensfonds.domain.relationship.Registration.FirstParticipant;
import nl.vertrouwensfonds.domain.relationship.Registration.RegisterRelationship;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.log.ContentHash;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.codec.ContentJson;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.proof.note.Checkpoint;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.verify.claims.Recomputed;
import nl.vertrouwensfonds.verify.file.ExportFile;
import nl.vertrouwensfonds.verify.file.ExportWriter;
import nl.vertrouwensfonds.verify.file.KeyLine;
import nl.vertrouwensfonds.verify.file.Manifest;
import nl.vertrouwensfonds.verify.file.Manifest.Reader;
import org.junit.jupiter.api.Test;

/**
 * How long a large export takes to verify, and how much memory; judged by nobody: {@code mvn test
 * -Dtest=LargeExport -Dleaves=1000000}.
 */
class LargeExport {

  private static final int LEAVES = Integer.getInteger("leaves", 100_000);
  private static final HexFormat HEX = HexFormat.of();
  private static final Content WORDS = Content.of("what", "Elke klant krijgt antwoord");

  private final Recomputed computed = new Recomputed();
  private final UUID relationship = id();
  private Frontier tree = Frontier.EMPTY;
  private Instant now = Instant.parse("2020-01-01T09:00:00Z");
  private long ids;
  private ExportWriter to;

  @Test
  void isVerified() throws IOException {
    var file = Files.createTempFile("large", ".zip");
    try {
      written(file);
      System.gc();
      long began = System.nanoTime();
      var verified = Verification.of(file, List.of(ExportedLog.SERVICE.key()), List.of());
      double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3;
      var runtime = Runtime.getRuntime();
      System.out.printf(
          "%,d leaves, %,d MB: %.1f s; heap %,d MB of %,d%n",
          verified.log().events(),
          Files.size(file) >> 20,
          seconds,
          runtime.totalMemory() - runtime.freeMemory() >> 20,
          runtime.maxMemory() >> 20);
      assertEquals(List.of(), verified.findings());
    } finally {
      Files.delete(file);
    }
  }

  private void written(Path file) throws IOException {
    try (var writer = new ExportWriter(file)) {
      to = writer;
      to.begin(ExportFile.LOG);
      registered();
      UUID client = computed.relationship().parties().all().stream().toList().get(0).id();
      UUID supplier = computed.relationship().parties().all().stream().toList().get(1).id();
      while (tree.size() < LEAVES) {
        kept(client, supplier);
      }
      rest();
    }
  }

  private void registered() throws IOException {
    var first = new FirstParticipant(Role.BOARD, Content.EMPTY);
    var command =
        new RegisterRelationship(
            id(), id(), null, "UTC", Policies.FIRST, Policies.hash(Policies.FIRST), first, first);
    record((Accepted) Registration.decide(command, relationship, now, this::id));
  }

  private void kept(UUID client, UUID supplier) throws IOException {
    var due = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3);
    UUID it = does(supplier, new MakeCommitment(Size.NORMAL, due, WORDS));
    does(client, new AnswerCommitment(it, Answer.ACCEPTED, Content.EMPTY));
    does(supplier, new DeliverCommitment(it, Content.EMPTY));
    does(client, new AssessCommitment(it, Outcome.KEPT, Content.EMPTY));
  }

  private UUID does(UUID who, Command command) throws IOException {
    now = now.plusSeconds(60);
    var decided = computed.relationship().decide(command, who, Moment.at(now), this::id, Map::of);
    return record((Accepted) decided);
  }

  private UUID record(Accepted accepted) throws IOException {
    long first = tree.size() + 1;
    for (int i = 0; i < accepted.events().size(); i++) {
      var draft = accepted.events().get(i);
      byte[] content = ContentJson.write(draft.content());
      byte[] salt = Leaf.hash(draft.id().toString().getBytes(StandardCharsets.UTF_8));
      var event =
          new Envelope(
              draft.id(),
              relationship,
              null,
              first + i,
              accepted.by(),
              new Envelope.Span(first, accepted.events().size()),
              accepted.stamp(),
              HEX.formatHex(ContentHash.hmac(salt, content)),
              Rules1.VERSION,
              draft.visibility(),
              List.of(),
              draft.event());
      computed.apply(event);
      var line = ExportedLog.line(event, true, salt, content);
      tree = tree.append(HEX.parseHex(line.leaf()));
      to.line(line);
    }
    return accepted.events().getFirst().id();
  }

  private void rest() throws IOException {
    var signed = new Checkpoint("vertrouwensfonds/" + relationship, tree.size(), tree.root());
    var note = new SignedNote(signed.text(), List.of(ExportedLog.SERVICE.sign(signed.text())));
    to.text(ExportFile.CHECKPOINT, note.toString());
    to.begin(ExportFile.CHECKPOINTS);
    to.begin(ExportFile.KEYS);
    to.line(new KeyLine(ExportedLog.SERVICE.key().toString(), Instant.EPOCH));
    to.text(ExportFile.POLICIES + Policies.FIRST + ".json", Policies.document(Policies.FIRST));
    to.begin(ExportFile.SCORES);
    for (var it : computed.scores(now)) {
      to.line(it);
    }
    to.begin(ExportFile.LEDGER);
    computed.ledgers(now, this::line);
    to.begin(ExportFile.STEPS);
    to.finish(
        new Manifest(
            ExportFile.FORMAT,
            relationship,
            signed.origin(),
            tree.size(),
            Reader.CLIENT,
            true,
            now,
            Rules1.VERSION,
            Policies.FIRST,
            to.hashes()));
  }

  private void line(Object it) {
    try {
      to.line(it);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID id() {
    return new UUID(1, ++ids);
  }
}
