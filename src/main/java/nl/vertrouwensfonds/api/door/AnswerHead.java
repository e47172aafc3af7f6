package nl.vertrouwensfonds.api.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in the head of every answer. A page is saved and printed, so that it brings its
 * styles: a browser takes these very ones, no others, and no script at all.
 */
@ApplicationScoped
class AnswerHead {

  private static final List<String> PAGES = List.of("case-file", "trust-policy");
  private static final Pattern STYLE = Pattern.compile("<style>([^<]*+)</style>");

  /** The styles that pages bring, as sources of a policy. */
  static final String STYLES =
      PAGES.stream().map(AnswerHead::styleOf).distinct().collect(Collectors.joining(" "));

  private final String policy =
      "default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
          .formatted(STYLES);

  /** Adds what its resource has not said. */
  void complete(HttpServerResponse response) {
    var headers = response.headers();
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    boolean isPage = type != null && type.startsWith("text/html");
    if (isPage && !headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", policy);
    }
  }

  /** As a source of Content Security Policy Level 3, section 2.3.1. */
  private static String styleOf(String page) {
    try (var html = AnswerHead.class.getResourceAsStream("/templates/" + page + ".html")) {
      var style = STYLE.matcher(new String(html.readAllBytes(), StandardCharsets.UTF_8));
      style.find();
      return "'sha256-" + Base64.getEncoder().encodeToString(sha256(style.group(1))) + "'";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
