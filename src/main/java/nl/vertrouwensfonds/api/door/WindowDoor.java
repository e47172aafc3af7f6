package nl.vertrouwensfonds.api.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import nl.vertrouwensfonds.api.signin.SignInSettings;

/**
 * The window: its page and what that is made of, as long as it is not turned off. The page takes
 * scripts and styles from here alone, and asks nobody but this service and the issuer. A page to
 * print that it opens is held to the same, so that the styles of those are let in.
 */
@ApplicationScoped
class WindowDoor {

  /** Behind the entrance, before what is served. */
  private static final int SECOND = 900;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' %s; img-src 'self' data:;"
          + " connect-src 'self'%s; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types lit-html";

  private final boolean open;
  private final String policy;

  WindowDoor(SignInSettings settings) {
    this.open = settings.enabled();
    this.policy =
        POLICY.formatted(
            AnswerHead.STYLES, settings.issuer().map(it -> " " + origin(it)).orElse(""));
  }

  void open(@Observes Filters filters) {
    filters.register(this::enter, SECOND);
  }

  private void enter(RoutingContext http) {
    String path = http.normalizedPath();
    boolean page = path.equals("/") || path.equals("/index.html");
    if (!page && !path.startsWith("/static/")) {
      http.next();
    } else if (open) {
      http.addHeadersEndHandler(_ -> head(http, page));
      http.next();
    } else {
      http.fail(404);
    }
  }

  /**
   * What a bundle is called changes with what is in it, so a browser keeps it; the page names it.
   */
  private void head(RoutingContext http, boolean page) {
    if (page) {
      var headers = http.response().headers();
      headers.set("Content-Security-Policy", policy);
      headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
  }

  private static String origin(String url) {
    var it = URI.create(url);
    return it.getScheme() + "://" + it.getAuthority();
  }
}
