package nl.vertrouwensfonds.api.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.api.headers.EntityTags;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.queries.asof.AsOf;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What all reads of something computed have in common: languages, forms, pages, caching. */
@RequestScoped
public class QueryResponses {

  /** The form for people. */
  public static final MediaType PAGE = MediaType.valueOf("text/html;charset=UTF-8");

  private static final String VARY = "Authorization, Accept-Language";
  private static final String VARY_WITH_FORM = "Authorization, Accept, Accept-Language";

  private final HttpHeaders headers;
  private final UriInfo uri;
  private final CurrentViewer currentViewer;
  private final CurrentVertxRequest http;
  private final Restoration restoration;

  QueryResponses(
      HttpHeaders headers,
      UriInfo uri,
      CurrentViewer currentViewer,
      CurrentVertxRequest http,
      Restoration restoration) {
    this.http = http;
    this.restoration = restoration;
    this.headers = headers;
    this.uri = uri;
    this.currentViewer = currentViewer;
  }

  public Viewer viewer() {
    return currentViewer.viewer();
  }

  /** Under which seal the log was when it was found out who looks; null when nobody asked. */
  public byte[] seal() {
    return currentViewer.seal();
  }

  /** Whether nobody waits for the answer any more; to be asked again and again. */
  public BooleanSupplier gone() {
    return http.getCurrent().response()::closed;
  }

  public Locale language() {
    return Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** 200, or 304 when the caller has this answer. Only what can never change gets a tag. */
  public <T> RestResponse<T> answer(AsOf asOf, String policy, T body) {
    return answer(asOf, policy, ResponseBuilder.ok(body), VARY);
  }

  /** The same of a page, with a link to the next when there is one. */
  public <T> RestResponse<T> answer(AsOf asOf, String policy, T body, String next) {
    var ok = ResponseBuilder.ok(body);
    link(ok, "next", next);
    return answer(asOf, policy, ok, VARY);
  }

  /** The same of an answer that comes in several forms, in the one that the caller likes best. */
  public <T> RestResponse<T> answer(AsOf asOf, String policy, T body, MediaType form) {
    return answer(asOf, policy + form, ResponseBuilder.ok(body, form), VARY_WITH_FORM);
  }

  private <T> RestResponse<T> answer(AsOf asOf, String key, ResponseBuilder<T> ok, String vary) {
    var language = language();
    var response = ok.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    if (asOf.settled()) {
      var tag = tag(asOf, key, language);
      if (isKnown(headers, tag)) {
        response = ResponseBuilder.create(304);
      }
      response.tag(tag);
    }
    return personal(response, vary).build();
  }

  /** Whether the caller has what bears this tag. If-Match is for commands; here it says nothing. */
  public static boolean isKnown(HttpHeaders headers, EntityTag tag) {
    return EntityTags.name(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), tag.getValue());
  }

  /** What is nobody's and no instant's, in the form that the caller likes best. */
  public <T> RestResponse<T> answer(T body, MediaType form) {
    var ok = ResponseBuilder.ok(body, form);
    ok.header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag());
    return personal(ok, VARY_WITH_FORM).build();
  }

  /** Which of these forms the caller likes best; the first unless it says otherwise. */
  public MediaType liked(MediaType... forms) {
    return headers.getAcceptableMediaTypes().stream()
        .flatMap(liked -> Stream.of(forms).filter(liked::isCompatible))
        .findFirst()
        .orElse(forms[0]);
  }

  /** A list's answer, with a link to the next page when there is one. */
  public <T> RestResponse<T> page(T body, String next) {
    return page(body, next, null);
  }

  /** The same of a list that grows: behind its last page there is one for what is yet to come. */
  public <T> RestResponse<T> page(T body, String next, String monitor) {
    var response = ResponseBuilder.ok(body);
    link(response, "next", next);
    link(response, "monitor", monitor);
    return personal(response, VARY).build();
  }

  /** The same of a list that comes in several forms. */
  public <T> RestResponse<T> page(T body, MediaType form, String next) {
    var response = ResponseBuilder.ok(body, form);
    link(response, "next", next);
    return personal(response, VARY_WITH_FORM).build();
  }

  private void link(ResponseBuilder<?> response, String rel, String cursor) {
    if (cursor != null) {
      var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
      response.header(HttpHeaders.LINK, "<%s>; rel=\"%s\"".formatted(relative(next), rel));
    }
  }

  /** Without the host: that is what the caller calls this service, and anybody can call it so. */
  private static String relative(URI address) {
    String query = address.getRawQuery();
    return address.getRawPath() + (query == null ? "" : "?" + query);
  }

  private static <T> ResponseBuilder<T> personal(ResponseBuilder<T> response, String vary) {
    return response
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, vary);
  }

  /** Nobody's answer from before a restore counts: another event may have that revision now. */
  private EntityTag tag(AsOf asOf, String key, Locale language) {
    String answer =
        String.join(
            "\n",
            relative(uri.getRequestUri()),
            viewer().key(),
            key,
            language.toLanguageTag(),
            asOf.at().toString(),
            asOf.revision() + " " + asOf.provisional() + restoration.mark());
    return new EntityTag(
        UUID.nameUUIDFromBytes(answer.getBytes(StandardCharsets.UTF_8)).toString(), true);
  }
}
