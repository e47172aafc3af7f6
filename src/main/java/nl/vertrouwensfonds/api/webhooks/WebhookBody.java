package nl.vertrouwensfonds.api.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.webhooks.Scheme;
import nl.vertrouwensfonds.webhooks.Subscription;
import nl.vertrouwensfonds.webhooks.Webhooks.Shown;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A subscription.
 *
 * @param types of events; empty for all
 * @param publicKey by which signatures are checked; absent where both know the secret
 * @param secret only when it was just made
 * @param previousUntil until when the secret before this one signs along; absent without one
 */
public record WebhookBody(
    UUID id,
    String url,
    List<String> types,
    Scheme scheme,
    Subscription.State state,
    Instant createdAt,
    String publicKey,
    String secret,
    Instant previousUntil) {

  /** What a subscription is made of. */
  public record NewWebhook(
      @NotNull @CodePointLength(max = 2000) String url,
      @Size(max = 200) List<String> types,
      Scheme scheme) {}

  /** What is to be otherwise; what is absent stays. */
  public record ChangedWebhook(
      @CodePointLength(max = 2000) String url, @Size(max = 200) List<String> types, Wanted state) {}

  /** What its owner can make of its state. */
  public enum Wanted {
    ACTIVE,
    PAUSED
  }

  /**
   * @param next the cursor of the next page; absent on the last
   */
  public record WebhookList(List<WebhookBody> webhooks, String next) {}

  static WebhookBody of(Subscription it) {
    return of(it, null);
  }

  /** With its secret, or without where there is only a public key to show. */
  static WebhookBody of(Shown it) {
    boolean shared = it.subscription().scheme() == Scheme.V1;
    return of(it.subscription(), shared ? it.secret() : null);
  }

  private static WebhookBody of(Subscription it, String secret) {
    return new WebhookBody(
        it.id(),
        it.url(),
        it.types().stream().sorted().toList(),
        it.scheme(),
        it.state(),
        it.createdAt(),
        it.publicKey(),
        secret,
        it.previousUntil());
  }
}
