package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Accused;
import nl.vertrouwensfonds.domain.effect.Effect.Cleared;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.MissUndone;
import nl.vertrouwensfonds.domain.effect.Effect.Missed;
import nl.vertrouwensfonds.domain.effect.Effect.SilenceLeft;
import nl.vertrouwensfonds.domain.effect.Effect.Stood;

/**
 * A fund that follows what happens, and remembers which scar each miss left, in case it turns out
 * to have been none. One thread's.
 */
public final class Account {

  private record Scar(double size, Instant at) {}

  private final TrustPolicy policy;
  private final Map<UUID, Scar> scars = new HashMap<>();
  private Fund fund;
  private UUID last;

  public Account(Instant start, TrustPolicy policy) {
    this.policy = policy;
    this.fund = Fund.empty(start, policy);
  }

  /** The fund after the last thing that happened. */
  public Fund fund() {
    return fund;
  }

  /**
   * Takes in what happened; things come in the order of their instants. What an event heals is
   * healed after the whole of it, so that its other effects find and tell the breach as it stands.
   */
  public void follow(Effect effect) {
    boolean another = !effect.event().equals(last);
    fund = after(another ? fund.faded(effect.at(), policy) : fund, effect);
    last = effect.event();
  }

  /** Lets time pass until an instant at which something else than an effect happens. */
  void advance(Instant at) {
    fund = fund.faded(at, policy);
  }

  private Fund after(Fund now, Effect effect) {
    return switch (effect) {
      case Kept it -> now.kept(it.size(), it.counted());
      case Missed it -> missed(now, it);
      case MissUndone it -> now.scarred(-left(it), -1);
      case Accused it -> now.accused(it.breach());
      case Cleared it -> now.cleared(it.breach());
      case Stood it -> now.stood(it.breach(), it.standing());
      case SilenceLeft _ -> now.scarred(policy.brokenSilence(), 0);
    };
  }

  private Fund missed(Fund now, Missed it) {
    double earned = policy.start() * policy.doubt();
    double scar = policy.miss() * it.size() * (earned + now.deposits()) / (earned + now.pace());
    scars.put(it.commitment(), new Scar(scar, it.at()));
    return now.scarred(scar, 1);
  }

  private double left(MissUndone it) {
    var scar = scars.remove(it.commitment());
    return scar.size() * policy.fading(Days.between(scar.at(), it.at()));
  }
}
