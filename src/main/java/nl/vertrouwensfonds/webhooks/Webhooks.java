package nl.vertrouwensfonds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.log.Salts;
import nl.vertrouwensfonds.webhooks.Delivery.State;

/** The subscriptions of an organisation, and what became of what they were told. */
@ApplicationScoped
public class Webhooks {

  private static final int MOST = 20;
  private static final Duration ALONG = Duration.ofHours(24);

  /**
   * A subscription, with what is told of its secret once.
   *
   * @param secret {@code whsec_...}, or the public {@code whpk_...}
   */
  public record Shown(Subscription subscription, String secret) {}

  /** Why there is none. */
  public enum Flaw {
    /** The address cannot be sent to. */
    TARGET,
    /** There are as many as there can be. */
    TOO_MANY
  }

  /** A subscription, or why there is none. */
  public record Made(Optional<Shown> shown, Flaw flaw) {}

  private final Subscriptions subscriptions;
  private final DeliveryLog log;
  private final Targets targets;
  private final Seal seal;
  private final Courier courier;
  private final Salts salts;
  private final Ids ids;
  private final InstantSource clock;

  Webhooks(
      Subscriptions subscriptions,
      DeliveryLog log,
      Targets targets,
      Seal seal,
      Courier courier,
      Salts salts,
      Ids ids,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.log = log;
    this.targets = targets;
    this.seal = seal;
    this.courier = courier;
    this.salts = salts;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param types by their stored names; empty for all
   */
  public Made make(String organisation, String url, Set<String> types, Scheme scheme) {
    if (targets.read(url).isEmpty()) {
      return new Made(Optional.empty(), Flaw.TARGET);
    }
    if (subscriptions.of(organisation, null, MOST).size() == MOST) {
      return new Made(Optional.empty(), Flaw.TOO_MANY);
    }
    UUID id = ids.next();
    var fresh = fresh(scheme);
    var made =
        new Subscription(
            id,
            organisation,
            url,
            new TreeSet<>(types),
            scheme,
            Subscription.State.ACTIVE,
            clock.instant(),
            publicKey(fresh),
            seal.close(id, fresh.secret().bytes()),
            null,
            null);
    subscriptions.insert(made);
    return new Made(Optional.of(new Shown(made, fresh.shown())), null);
  }

  private SigningSecret.Fresh fresh(Scheme scheme) {
    return switch (scheme) {
      case V1 -> SigningSecret.shared(salts.next());
      case V1A -> SigningSecret.ofKeyPair();
    };
  }

  private static String publicKey(SigningSecret.Fresh fresh) {
    return fresh.secret().scheme() == Scheme.V1A ? fresh.shown() : null;
  }

  public List<Subscription> of(String organisation, UUID behind, int most) {
    return subscriptions.of(organisation, behind, most);
  }

  /** A subscription of this organisation. */
  public Optional<Subscription> find(String organisation, UUID id) {
    return subscriptions.find(id).filter(it -> it.organisation().equals(organisation));
  }

  /** Changes what was given; empty when the address cannot be sent to. */
  public Optional<Subscription> change(
      Subscription it, String url, Set<String> types, Subscription.State state) {
    if (targets.read(url).isEmpty()) {
      return Optional.empty();
    }
    subscriptions.change(it.id(), url, types, state);
    return subscriptions.find(it.id());
  }

  /** A new secret; the one before signs along for a day. */
  public Shown rotate(Subscription it) {
    var fresh = fresh(it.scheme());
    byte[] sealed = seal.close(it.id(), fresh.secret().bytes());
    subscriptions.rotate(it.id(), sealed, publicKey(fresh), clock.instant().plus(ALONG));
    return new Shown(subscriptions.find(it.id()).orElseThrow(), fresh.shown());
  }

  public void delete(Subscription it) {
    subscriptions.delete(it.id());
  }

  /**
   * Sends something at once, whatever the state of the subscription; nothing is kept of it.
   *
   * @param body of a message with this id
   */
  public CompletionStage<Answer> ping(Subscription it, UUID id, String body) {
    Instant now = clock.instant();
    try {
      return courier.carry(it.url(), Message.signed(it, seal, id, now, body));
    } catch (IllegalStateException e) {
      return CompletableFuture.completedFuture(Answer.of(Answer.Failure.NO_SECRET));
    }
  }

  /** What became of what it was told, the newest first, before a position. */
  public List<Delivery> deliveries(Subscription it, Optional<State> state, long before, int most) {
    return log.of(it.id(), state, before, most);
  }

  /** Has something that was given up sent once more; false when it was not given up. */
  public boolean again(Subscription it, UUID delivery) {
    return log.ask(it.id(), delivery);
  }
}
