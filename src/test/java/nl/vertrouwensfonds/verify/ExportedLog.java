package nl.vertrouwensfonds.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.log.ContentHash;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.log.codec.ContentJson;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.proof.note.Checkpoint;
import nl.vertrouwensfonds.proof.note.NoteSigner;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.proof.note.VerifierKey.Algorithm;
import nl.vertrouwensfonds.verify.claims.Recomputed;
import nl.vertrouwensfonds.verify.file.EventLine;
import nl.vertrouwensfonds.verify.file.ExportFile;
import nl.vertrouwensfonds.verify.file.ExportWriter;
import nl.vertrouwensfonds.verify.file.KeyLine;
import nl.vertrouwensfonds.verify.file.LedgerLine;
import nl.vertrouwensfonds.verify.file.Manifest;
import nl.vertrouwensfonds.verify.file.Manifest.Reader;
import nl.vertrouwensfonds.verify.file.NoteLine;
import nl.vertrouwensfonds.verify.file.ScoreLine;
import nl.vertrouwensfonds.verify.file.StepLine;

/**
 * An export of a log that a test tells, as the service would make it; each part of it can be
 * changed before it is written.
 */
final class ExportedLog {

  private static final HexFormat HEX = HexFormat.of();
  private static final String ANOTHER_POLICY = "fonds-1-short";

  /** The keys of RFC 8032, section 7.1. */
  static final NoteSigner SERVICE =
      signer(
          "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
          "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  static final NoteSigner ANOTHER =
      signer(
          "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
          "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

  final UUID relationship;
  final List<Envelope> events = new ArrayList<>();
  final List<EventLine> lines = new ArrayList<>();
  final List<NoteLine> earlier = new ArrayList<>();
  final List<ScoreLine> scores;
  final List<LedgerLine> ledger = new ArrayList<>();
  final List<StepLine> steps = new ArrayList<>();
  final List<String> policies;
  final Instant at;
  final Side side;
  final String policy;
  String checkpoint;
  VerifierKey key = SERVICE.key();

  /**
   * @param log as the rules made it
   * @param contents what was written, by event
   * @param viewer who gets it
   */
  ExportedLog(List<Envelope> log, Map<UUID, Content> contents, Viewer.AtTable viewer) {
    relationship = log.getFirst().id();
    side = viewer.side();
    var computed = new Recomputed();
    for (Envelope it : log) {
      byte[] content = ContentJson.write(contents.getOrDefault(it.id(), Content.EMPTY));
      byte[] salt = Leaf.hash(it.id().toString().getBytes(StandardCharsets.UTF_8));
      var event = event(it, HEX.formatHex(ContentHash.hmac(salt, content)));
      events.add(event);
      computed.apply(event);
      lines.add(line(event, viewer.sees(event), salt, content));
    }
    at = events.getLast().stamp().effectiveAt().plusSeconds(60);
    policies = computed.policies().stream().map(p -> p.policy().name()).distinct().toList();
    policy = computed.policies().getLast().policy().name();
    scores = new ArrayList<>(computed.scores(at));
    computed.ledgers(at, ledger::add);
    computed.steps(at, steps::add);
    sign(SERVICE);
  }

  private static NoteSigner signer(String seed, String publicKey) {
    var key = new VerifierKey("vertrouwensfonds", Algorithm.ED25519, HEX.parseHex(publicKey));
    return new NoteSigner(key, HEX.parseHex(seed));
  }

  /** As the service records it: what is written is hashed, and the policy is the one there is. */
  private Envelope event(Envelope it, String contentHash) {
    var data =
        switch (it.data()) {
          case RelationshipRegistered r ->
              new RelationshipRegistered(
                  r.client(),
                  r.supplier(),
                  r.historyFrom(),
                  r.timeZone(),
                  r.policy(),
                  Policies.hash(r.policy()));
          // Walks adopt one that no service has.
          case TrustPolicyAdopted a when !Policies.names().contains(a.policy()) ->
              new TrustPolicyAdopted(ANOTHER_POLICY, Policies.hash(ANOTHER_POLICY));
          case TrustPolicyAdopted a ->
              new TrustPolicyAdopted(a.policy(), Policies.hash(a.policy()));
          default -> it.data();
        };
    return new Envelope(
        it.id(),
        relationship,
        it.caseId(),
        it.revision(),
        it.by(),
        it.command(),
        it.stamp(),
        contentHash,
        it.rules(),
        it.visibility(),
        it.documents(),
        data);
  }

  static EventLine line(Envelope it, boolean sees, byte[] salt, byte[] content) {
    byte[] envelope = Codec.CURRENT.write(it);
    String leaf = HEX.formatHex(Leaf.hash(envelope));
    return sees
        ? new EventLine(it.revision(), leaf, text(envelope), HEX.formatHex(salt), text(content))
        : new EventLine(it.revision(), leaf, null, null, null);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Signs the lines as they are now. */
  ExportedLog sign(NoteSigner by) {
    key = by.key();
    checkpoint = note(by, lines.size());
    return this;
  }

  /** The note of the first lines. */
  String note(NoteSigner by, int size) {
    var tree = Frontier.EMPTY;
    for (EventLine it : lines.subList(0, size)) {
      tree = tree.append(HEX.parseHex(it.leaf()));
    }
    var signed = new Checkpoint(origin(), size, tree.root());
    return new SignedNote(signed.text(), List.of(by.sign(signed.text()))).toString();
  }

  String origin() {
    return "vertrouwensfonds/" + relationship;
  }

  /** The place of an event that its reader may read, counted from 0. */
  int shown(int after) {
    int place = after;
    while (lines.get(place).isHidden()) {
      place++;
    }
    return place;
  }

  Path write(Path file) throws IOException {
    try (var to = new ExportWriter(file)) {
      all(to, ExportFile.LOG, lines);
      to.text(ExportFile.CHECKPOINT, checkpoint);
      all(to, ExportFile.CHECKPOINTS, earlier);
      all(to, ExportFile.KEYS, List.of(new KeyLine(key.toString(), Instant.EPOCH)));
      for (String name : policies) {
        to.text(ExportFile.POLICIES + name + ".json", Policies.document(name));
      }
      all(to, ExportFile.SCORES, scores);
      all(to, ExportFile.LEDGER, ledger);
      all(to, ExportFile.STEPS, steps);
      to.finish(
          new Manifest(
              ExportFile.FORMAT,
              relationship,
              origin(),
              lines.size(),
              Reader.valueOf(side.name()),
              true,
              at,
              Rules1.VERSION,
              policy,
              to.hashes()));
    }
    return file;
  }

  private static void all(ExportWriter to, String name, List<?> lines) throws IOException {
    to.begin(name);
    for (Object it : lines) {
      to.line(it);
    }
  }
}
