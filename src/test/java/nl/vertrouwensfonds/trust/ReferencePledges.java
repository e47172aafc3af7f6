package nl.vertrouwensfonds.trust;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** What happens to commitments in a history at random. */
final class ReferencePledges {

  private final ReferenceHistory history;
  private final Random random;
  private final Size usual;

  ReferencePledges(ReferenceHistory history) {
    this.history = history;
    this.random = history.random;
    this.usual = Size.values()[random.nextInt(3)];
  }

  /** Something new is promised, or something happens to what was. */
  void one() {
    var all = new ArrayList<>(history.relationship.commitments().all());
    all.removeIf(it -> it.released() || it.answer() == Answer.DECLINED);
    if (all.isEmpty() || random.nextInt(3) == 0) {
      made();
      return;
    }
    var it = all.get(random.nextInt(all.size()));
    if (it.outcome() != null) {
      again(it);
    } else if (it.accepted()) {
      running(it);
    } else {
      var answer = random.nextInt(8) == 0 ? Answer.DECLINED : Answer.ACCEPTED;
      history.happens(new CommitmentAnswered(it.id(), answer));
    }
  }

  private void made() {
    var size = random.nextInt(4) == 0 ? history.any(Size.class) : usual;
    Integer within = random.nextInt(3) == 0 ? 5 + random.nextInt(20) : null;
    var owner = history.side();
    var made = history.happens(new CommitmentMade(owner, size, day(-5, 40), within, null, null));
    if (random.nextInt(6) == 0) {
      history.happens(new CommitmentDelivered(made));
    }
    if (random.nextInt(5) > 0) {
      history.happens(new CommitmentAnswered(made, Answer.ACCEPTED));
      if (random.nextInt(3) == 0) {
        assessed(made);
      }
    }
  }

  /** Delivered, and not assessed yet. */
  UUID delivered(Side owner) {
    var made = history.happens(new CommitmentMade(owner, Size.LARGE, day(-5, 40)));
    history.happens(new CommitmentAnswered(made, Answer.ACCEPTED));
    history.happens(new CommitmentDelivered(made));
    return made;
  }

  /** One that was delivered is assessed, or a large one is made for it; kept, mostly. */
  void counted(Side owner) {
    var waiting =
        history.relationship.commitments().all().stream()
            .filter(it -> it.owner() == owner && it.running() && it.delivered())
            .map(Commitment::id)
            .findFirst();
    var made = waiting.orElseGet(() -> delivered(owner));
    if (waiting.isPresent() || random.nextInt(3) > 0) {
      var outcome = random.nextInt(6) == 0 ? Outcome.MISSED : Outcome.KEPT;
      history.happens(new CommitmentAssessed(made, outcome));
    }
  }

  private LocalDate day(int from, int to) {
    var today = history.now().atZone(ZoneOffset.UTC).toLocalDate();
    return today.plusDays(from + random.nextInt(to - from));
  }

  private void running(Commitment it) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> history.happens(new CommitmentDelivered(it.id()));
      case 3, 4 -> {
        var by = random.nextInt(4) > 0 ? it.owner() : it.receiver();
        move(it, by);
      }
      case 5, 6 -> {
        if (it.openMove().isPresent()) {
          var answer = random.nextInt(4) == 0 ? Answer.DECLINED : Answer.ACCEPTED;
          history.happens(new CommitmentMoveAnswered(it.id(), answer));
        } else {
          move(it, it.owner());
        }
      }
      case 7 -> {
        if (random.nextInt(3) == 0) {
          history.happens(new CommitmentReleased(it.id()));
        } else if (it.delivered()) {
          history.happens(new CommitmentDeemedKept(it.id()));
        }
      }
      case 8 -> ruled(it, history.any(Outcome.class));
      default -> assessed(it.id());
    }
  }

  private void move(Commitment it, Side by) {
    var due = day(-2, 50);
    if (!due.equals(it.due())) {
      history.happens(by, null, new CommitmentMoveProposed(it.id(), due));
      if (random.nextBoolean()) {
        history.happens(by.other(), null, new CommitmentMoveAnswered(it.id(), Answer.ACCEPTED));
      }
    }
  }

  private void assessed(UUID commitment) {
    var outcome =
        switch (random.nextInt(6)) {
          case 0 -> Outcome.MADE_GOOD;
          case 1, 2 -> Outcome.MISSED;
          default -> Outcome.KEPT;
        };
    history.happens(new CommitmentAssessed(commitment, outcome));
  }

  private void ruled(Commitment it, Outcome outcome) {
    if (!it.disputed()) {
      history.happens(new CommitmentDisputed(it.id()));
    }
    history.happens(new CommitmentRuled(it.id(), outcome));
  }

  /** An answer may soften; and a neutral rules, or says the same again. */
  private void again(Commitment it) {
    var later =
        Outcome.values()[it.outcome().ordinal() + random.nextInt(3 - it.outcome().ordinal())];
    if (it.outcome() == Outcome.MISSED && !it.ruled() && random.nextInt(3) == 0) {
      ruled(it, later);
    } else if (it.outcome() != later) {
      history.happens(new CommitmentAssessed(it.id(), later));
    }
  }
}
