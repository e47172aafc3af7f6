package nl.vertrouwensfonds.queries.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.trust.Curve.Bend;
import nl.vertrouwensfonds.queries.trust.Curve.Point;
import nl.vertrouwensfonds.queries.trust.Curve.Row;
import nl.vertrouwensfonds.trust.Adopted;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** Builds a curve while a log is read: each row is told before the first event behind it. */
final class CurveBuilder {

  private final List<Instant> instants;
  private final Optional<TrustPolicy> tried;
  private final ScoredRelationship fold;
  private final List<Row> rows = new ArrayList<>();
  private List<Bend> bends = new ArrayList<>();

  private CurveBuilder(
      List<Instant> instants, Optional<TrustPolicy> tried, Collection<TrustPolicy> policies) {
    this.instants = instants;
    this.tried = tried;
    this.fold = new ScoredRelationship(policies);
  }

  /** One that has read all that a snapshot tells of up to the last of some instants, in order. */
  static CurveBuilder of(Snapshot snapshot, List<Instant> instants, Optional<TrustPolicy> tried) {
    var replay = snapshot.replay();
    var policies = Stream.concat(replay.policies().stream().map(Adopted::policy), tried.stream());
    var builder = new CurveBuilder(instants, tried, policies.distinct().toList());
    replay.envelopes().stream()
        .takeWhile(it -> !it.stamp().effectiveAt().isAfter(instants.getLast()))
        .forEach(builder::follow);
    return builder;
  }

  /** The policy that holds by now, or that was tried. */
  String policy() {
    boolean nothingYet = tried.isEmpty() && fold.relationship().revision() == 0;
    return nothingYet ? Policies.FIRST : held().name();
  }

  private TrustPolicy held() {
    return tried.orElseGet(fold::policy);
  }

  void follow(Envelope envelope) {
    Instant at = envelope.stamp().effectiveAt();
    while (!done() && next().isBefore(at)) {
      tell();
    }
    boolean isBent =
        fold.apply(envelope).stream().anyMatch(it -> !(it instanceof Effect.Noted))
            || envelope.data() instanceof TrustPolicyAdopted;
    if (isBent && !at.isBefore(instants.getFirst())) {
      bends.add(new Bend(envelope.id(), Codec.name(envelope.data())));
    }
  }

  List<Row> finish() {
    while (!done()) {
      tell();
    }
    return rows;
  }

  private boolean done() {
    return rows.size() == instants.size();
  }

  private Instant next() {
    return instants.get(rows.size());
  }

  private void tell() {
    rows.add(new Row(next(), held(Side.CLIENT), held(Side.SUPPLIER), policy(), bends));
    bends = new ArrayList<>();
  }

  private Point held(Side trustor) {
    var relationship = fold.relationship();
    if (relationship.revision() == 0) {
      return Point.UNKNOWN;
    }
    var fund = fold.heldBy(trustor, held()).faded(next(), held());
    var commitments = relationship.commitments();
    return Point.of(
        fund,
        held(),
        commitments.tally(trustor.other()),
        commitments.lapsed(trustor.other(), next()),
        relationship.scores().isContested(trustor));
  }
}
