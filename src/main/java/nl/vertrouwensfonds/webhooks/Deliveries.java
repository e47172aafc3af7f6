package nl.vertrouwensfonds.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.feed.FeedEvent;
import nl.vertrouwensfonds.webhooks.Answer.Failure;
import nl.vertrouwensfonds.webhooks.Delivery.State;
import org.jboss.logging.Logger;

/**
 * Tells subscriptions what is due, some lanes at a time. A lane goes on by itself from one event to
 * the next until there is none; while an answer is waited for, no thread is.
 */
final class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final int MOST_OF_ONE = 8;
  private static final int MOST = 64;
  private static final int MOST_IN_A_ROW = 100;

  /** What it works with. */
  record Tools(
      Subscriptions subscriptions,
      Lanes lanes,
      DeliveryLog log,
      Told told,
      Seal seal,
      Ids ids,
      InstantSource clock) {}

  /** Carries a message. */
  interface Carrier {
    CompletionStage<Answer> carry(String url, Message message);
  }

  private final Tools tools;
  private final Carrier carrier;
  private final Executor threads;
  private final AtomicInteger all = new AtomicInteger();
  private final Map<UUID, AtomicInteger> byWebhook = new ConcurrentHashMap<>();

  /**
   * @param threads for short work between waiting
   */
  Deliveries(Tools tools, Carrier carrier, Executor threads) {
    this.tools = tools;
    this.carrier = carrier;
    this.threads = threads;
  }

  /** How many lanes are being told now. */
  int underWay() {
    return all.get();
  }

  /** Begins whatever is due and there is room for. */
  void begin() {
    var now = now();
    while (tools.lanes().queue(now)) {
      // There is more.
    }
    for (UUID webhook : tools.lanes().waiting(now)) {
      int room = Math.min(MOST - all.get(), MOST_OF_ONE - of(webhook).get());
      if (room > 0) {
        tools.lanes().take(webhook, tools.ids().next(), now, room).forEach(this::begin);
      }
    }
    int room = MOST - all.get();
    if (room > 0) {
      tools.log().takeAsked(now, Math.min(room, MOST_OF_ONE)).forEach(this::again);
    }
  }

  private AtomicInteger of(UUID webhook) {
    return byWebhook.computeIfAbsent(webhook, _ -> new AtomicInteger());
  }

  private void begin(Lane lane) {
    counted(lane.webhook(), goOn(lane, MOST_IN_A_ROW));
  }

  private void counted(UUID webhook, CompletionStage<Void> work) {
    all.incrementAndGet();
    of(webhook).incrementAndGet();
    work.whenComplete((_, failure) -> {
      all.decrementAndGet();
      of(webhook).decrementAndGet();
      if (failure != null) {
        // The lease ends by itself; whoever takes it then goes on from what was noted.
        LOG.warn("a webhook is tried again later", failure);
      }
    });
  }

  /** Tells the next event of a lane, and then the one behind it. */
  private CompletionStage<Void> goOn(Lane lane, int most) {
    return CompletableFuture.supplyAsync(() -> one(lane, most), threads).thenCompose(it -> it);
  }

  private CompletionStage<Void> one(Lane lane, int most) {
    var subscription = tools.subscriptions().find(lane.webhook());
    if (subscription.isEmpty()) {
      return done();
    }
    var to = subscription.get();
    if (to.state() != Subscription.State.ACTIVE || most == 0) {
      tools.lanes().over(lane, now());
      return done();
    }
    var event = tools.told().next(to, lane);
    if (event.isEmpty()) {
      tools.lanes().over(lane.behind(lane.queued()), now());
      return done();
    }
    return send(to, event.get())
        .thenComposeAsync(it -> noted(to, lane, event.get(), it, most), threads);
  }

  private CompletionStage<Answer> send(Subscription to, FeedEvent event) {
    var id = Message.idOf(to.id(), event.envelope().id());
    Message message;
    try {
      message = Message.signed(to, tools.seal(), id, now(), event.json());
    } catch (IllegalStateException e) {
      LOG.error("a webhook cannot be signed", e);
      return CompletableFuture.completedFuture(Answer.of(Failure.NO_SECRET));
    }
    return carrier.carry(to.url(), message);
  }

  /** Whoever dies before this has it sent again, under the same id. */
  private CompletionStage<Void> noted(
      Subscription to, Lane lane, FeedEvent event, Answer answer, int most) {
    var now = now();
    if (answer.arrived()) {
      boolean held = tools.lanes().told(lane.behind(event.position()), now);
      tools.log().note(to.id(), event, answer, State.DELIVERED, now);
      if (lane.failures() > 0) {
        tools.lanes().hurry(to.id(), now);
      }
      return held ? goOn(lane.behind(event.position()), most - 1) : done();
    }
    return failed(to, lane, event, answer, now);
  }

  private CompletionStage<Void> failed(
      Subscription to, Lane lane, FeedEvent event, Answer answer, Instant now) {
    Instant since = lane.failingSince() == null ? now : lane.failingSince();
    if (answer.isGone()) {
      tools.subscriptions().disable(to.id());
    } else if (BackOff.isOver(since, now)) {
      tools.log().note(to.id(), event, answer, State.DEAD, now);
      tools.lanes().over(lane.behind(event.position()), now);
      return done();
    }
    tools.log().note(to.id(), event, answer, State.FAILING, now);
    int failures = lane.failures() + 1;
    var message = Message.idOf(to.id(), event.envelope().id());
    var due = answer.isGone() ? now : now.plus(BackOff.after(failures, message));
    var failed =
        new Lane(
            lane.webhook(),
            lane.relationship(),
            lane.lease(),
            lane.done(),
            lane.queued(),
            failures,
            since);
    tools.lanes().failed(failed, due);
    return done();
  }

  /** Sends once more what was given up. */
  private void again(DeliveryLog.Asked asked) {
    counted(
        asked.webhook(),
        CompletableFuture.supplyAsync(() -> sentAgain(asked), threads).thenCompose(it -> it));
  }

  private CompletionStage<Void> sentAgain(DeliveryLog.Asked asked) {
    var delivery = asked.delivery();
    var to = tools.subscriptions().find(asked.webhook());
    var event =
        to.flatMap(it -> tools.told().one(it, delivery.relationship(), delivery.position()));
    if (event.isEmpty()) {
      return done();
    }
    return send(to.get(), event.get())
        .thenAcceptAsync(
            it -> {
              var state = it.arrived() ? State.DELIVERED : State.DEAD;
              tools.log().note(asked.webhook(), event.get(), it, state, now());
            },
            threads);
  }

  private Instant now() {
    return tools.clock().instant();
  }

  private static CompletionStage<Void> done() {
    return CompletableFuture.completedFuture(null);
  }
}
