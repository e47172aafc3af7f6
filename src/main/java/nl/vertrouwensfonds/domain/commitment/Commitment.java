package nl.vertrouwensfonds.domain.commitment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** A promise and where it stands. */
public final class Commitment {

  private final UUID id;
  private final long place;
  private final CommitmentMade made;
  private final ZoneId zone;
  private final Instant madeAt;
  private final Instant promisedAt;
  private final List<Move> moves = new ArrayList<>();
  private Answer answer;
  private Instant acceptedAt;
  private Move openMove;
  private Instant deliveredAt;
  private SetAside setAside;
  private Instant releasedAt;
  private Outcome outcome;
  private Instant assessedAt;
  private boolean deemed;
  private Instant disputedAt;
  private boolean ruled;

  /**
   * What both agreed on is accepted from the start.
   *
   * @param zone where its due day ends
   */
  Commitment(Envelope at, CommitmentMade made, ZoneId zone) {
    this.id = at.id();
    this.place = at.revision();
    this.made = made;
    this.zone = zone;
    this.madeAt = at.stamp().occurredAt();
    this.promisedAt = at.stamp().effectiveAt();
    if (made.agreement() != null) {
      answered(Answer.ACCEPTED, at.stamp().effectiveAt());
    }
  }

  public UUID id() {
    return id;
  }

  /** The revision at which it was made, by which promises are told apart in order. */
  public long place() {
    return place;
  }

  public Side owner() {
    return made.owner();
  }

  /** Whom it was promised to. */
  public Side receiver() {
    return made.owner().other();
  }

  public Size size() {
    return made.size();
  }

  /** The agreement of which it is a term, or null. */
  public UUID agreement() {
    return made.agreement();
  }

  /** The procedure which it improves, or null. */
  public UUID procedure() {
    return made.procedure();
  }

  /** In how many days after the due day a delivery is answered, if that was agreed. */
  public OptionalInt answerWithin() {
    return made.answerWithin() == null ? OptionalInt.empty() : OptionalInt.of(made.answerWithin());
  }

  /** When it was made, by its maker's word. */
  Instant madeAt() {
    return madeAt;
  }

  /** From when its answer has been waited for. */
  public Instant promisedAt() {
    return promisedAt;
  }

  /** The day that was promised first. */
  public LocalDate firstDue() {
    return made.due();
  }

  /** The due day in force. */
  public LocalDate due() {
    return moves.isEmpty() ? made.due() : moves.getLast().due();
  }

  /** The moves that both sides agreed on, in order. */
  public List<Move> moves() {
    return List.copyOf(moves);
  }

  /** A move that nobody has answered, whether or not it still can be. */
  public Optional<Move> openMove() {
    return Optional.ofNullable(openMove);
  }

  /** What the other side said of it, or null while it said nothing. */
  public Answer answer() {
    return answer;
  }

  public boolean accepted() {
    return answer == Answer.ACCEPTED;
  }

  /** When it was accepted; null while it is not. */
  public Instant acceptedAt() {
    return acceptedAt;
  }

  /** When it was first said to be delivered; null while it was not. */
  public Instant deliveredAt() {
    return deliveredAt;
  }

  public boolean delivered() {
    return deliveredAt != null;
  }

  /** When its owner was let off; null while he was not. */
  public Instant releasedAt() {
    return releasedAt;
  }

  public boolean released() {
    return releasedAt != null;
  }

  /** What became of it, or null while nobody said. */
  public Outcome outcome() {
    return outcome;
  }

  /** When somebody last said what became of it, or null. */
  public Instant assessedAt() {
    return assessedAt;
  }

  /** Whether it counts as kept because nobody answered within the agreed term. */
  public boolean deemed() {
    return deemed;
  }

  /** When its owner held what was said of it for wrong, or null. */
  public Instant disputedAt() {
    return disputedAt;
  }

  public boolean disputed() {
    return disputedAt != null;
  }

  public boolean ruled() {
    return ruled;
  }

  /** Whether it waits for the neutral. */
  public boolean waitsForRuling() {
    return disputed() && !ruled && outcome != Outcome.KEPT && !released();
  }

  /** Accepted, not let go, and nobody said what became of it. */
  public boolean running() {
    return accepted() && !released() && outcome == null;
  }

  /** Declined, let go or kept: nobody can do anything about it any more. */
  boolean settled() {
    return answer == Answer.DECLINED || released() || outcome == Outcome.KEPT;
  }

  /** Kept, or made good: there is nothing left to deliver. */
  boolean good() {
    return outcome == Outcome.KEPT || outcome == Outcome.MADE_GOOD;
  }

  /** Delivered, and nobody said what became of it. */
  boolean waitsForAssessment() {
    return running() && delivered();
  }

  /** The first instant after the due day in force. */
  public Instant overdueFrom() {
    return Days.after(due(), zone);
  }

  boolean overdue(Instant at) {
    return !at.isBefore(overdueFrom());
  }

  /** The last instant at which it can be called missed, or made good. */
  public Instant lapsesAfter() {
    return overdueFrom().plus(Rules1.ASSESSABLE);
  }

  /** Whether nobody said in time what became of it. */
  public boolean lapsed(Instant at) {
    return running() && at.isAfter(lapsesAfter());
  }

  /** From when on its owner may record it as kept; empty when that was not agreed. */
  public Optional<Instant> deemedFrom() {
    return answerWithin().isEmpty()
        ? Optional.empty()
        : Optional.of(overdueFrom().plus(Duration.ofDays(made.answerWithin())));
  }

  boolean deliveredInTime() {
    return delivered() && deliveredAt.isBefore(overdueFrom());
  }

  /** What it deposits when it is kept: half for each move that its owner asked for too late. */
  double weight() {
    long late = moves.stream().filter(it -> it.by() == owner() && it.late()).count();
    return Rules1.weight(size()) * StrictMath.pow(Rules1.LATE_MOVE, late);
  }

  /** What waits for its assessment; empty until it was delivered and accepted. */
  public Optional<SetAside> setAside() {
    return Optional.ofNullable(setAside);
  }

  void answered(Answer given, Instant at) {
    answer = given;
    acceptedAt = given == Answer.ACCEPTED ? at : null;
  }

  void moveProposed(Move proposed) {
    openMove = proposed;
  }

  void moveAnswered(Answer given) {
    if (given == Answer.ACCEPTED) {
      moves.add(openMove);
    }
    openMove = null;
  }

  void releasedAt(Instant at) {
    releasedAt = at;
  }

  void deliveredAt(Instant at) {
    deliveredAt = deliveredAt == null ? at : deliveredAt;
  }

  void setAside(SetAside amount) {
    setAside = amount;
  }

  void became(Outcome found, Instant at) {
    outcome = found;
    assessedAt = at;
  }

  void deemedKept() {
    deemed = true;
  }

  void disputedAt(Instant at) {
    disputedAt = at;
  }

  void nowRuled() {
    ruled = true;
  }
}
