package nl.vertrouwensfonds.api.vocabulary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Every code with its words, so that nobody has to keep a copy: no secret to anybody. */
@RunOnVirtualThread
@Path("/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyResource {

  /** Words change with a release only. */
  private static final String AN_HOUR = "public, max-age=3600";

  /**
   * @param groups by their names, and in each by their codes, the words by language
   */
  public record Words(Map<String, Map<String, Map<String, String>>> groups) {}

  private final Words words;
  private final EntityTag tag;
  private final HttpHeaders headers;

  VocabularyResource(Vocabulary vocabulary, HttpHeaders headers) {
    this.words = new Words(vocabulary.groups());
    var said = words.toString().getBytes(StandardCharsets.UTF_8);
    this.tag = new EntityTag(UUID.nameUUIDFromBytes(said).toString());
    this.headers = headers;
  }

  @GET
  public RestResponse<Words> vocabulary() {
    var response =
        QueryResponses.isKnown(headers, tag)
            ? ResponseBuilder.<Words>create(304)
            : ResponseBuilder.ok(words);
    return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, AN_HOUR).build();
  }
}
