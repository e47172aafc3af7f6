package nl.vertrouwensfonds.api.webhooks;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.webhooks.Subscription;
import nl.vertrouwensfonds.webhooks.Webhooks;

/**
 * Whose subscriptions they are. They tell what reporting may read of an organisation, so whoever
 * has that function for it looks after them.
 */
@RequestScoped
class WebhookOwner {

  private final CurrentCaller currentCaller;
  private final Organisations organisations;
  private final Webhooks webhooks;

  WebhookOwner(CurrentCaller currentCaller, Organisations organisations, Webhooks webhooks) {
    this.currentCaller = currentCaller;
    this.organisations = organisations;
    this.webhooks = webhooks;
  }

  /** The code of the caller's organisation. */
  String organisation() {
    var caller = currentCaller.get();
    boolean known = organisations.byCode(caller.organisation()).isPresent();
    if (caller.function() != Function.REPORTING || !known) {
      throw ProblemException.of(403, "not-yours", "webhooks");
    }
    return caller.organisation();
  }

  Subscription webhook(UUID id) {
    return webhooks
        .find(organisation(), id)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }
}
