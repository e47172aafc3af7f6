package nl.vertrouwensfonds.api.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.api.headers.AcceptedForms;
import nl.vertrouwensfonds.api.headers.HeaderList;
import nl.vertrouwensfonds.api.problem.Messages;

/**
 * What a request says of forms and languages, understood once and written anew, so that all that
 * reads it further on, of this service or of its libraries, comes to the same answer.
 */
final class Wishes {

  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private Wishes() {}

  /** A read has no body, whatever it says of its form. */
  static void understand(HttpServerRequest request) {
    var headers = request.headers();
    if (headers.contains(HttpHeaders.ACCEPT_LANGUAGE)) {
      var liked = Messages.language(headers.getAll(HttpHeaders.ACCEPT_LANGUAGE));
      headers.set(HttpHeaders.ACCEPT_LANGUAGE, liked.toLanguageTag());
    }
    var accepted = new AcceptedForms(headers.getAll(HttpHeaders.ACCEPT));
    if (accepted.isSilent()) {
      headers.remove(HttpHeaders.ACCEPT);
    } else {
      headers.set(HttpHeaders.ACCEPT, inOrder(accepted.of(AcceptedForms.ANSWERED)));
    }
    if (READS.contains(request.method())) {
      headers.remove(HttpHeaders.CONTENT_TYPE);
      headers.remove(HttpHeaders.CONTENT_ENCODING);
    }
  }

  /** Each a little less than the one before. */
  private static String inOrder(List<String> forms) {
    return IntStream.range(0, forms.size())
        .mapToObj(it -> forms.get(it) + ";q=0." + (9 - it))
        .collect(Collectors.joining(", "));
  }

  /** Whether nothing that is answered here would be accepted; to be asked when understood. */
  static boolean isImpossible(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.isEmpty();
  }

  /** Whether its body would have to be decoded before it can be read. */
  static boolean isEncoded(HttpServerRequest request) {
    var headers = request.headers();
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    boolean empty =
        !headers.contains(HttpHeaders.TRANSFER_ENCODING) && (length == null || length.equals("0"));
    return !empty
        && HeaderList.of(headers.getAll(HttpHeaders.CONTENT_ENCODING)).stream()
            .anyMatch(it -> !it.equalsIgnoreCase("identity"));
  }
}
