package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.commands.CommandRequest.NamedDocument;
import nl.vertrouwensfonds.domain.event.Document;

/**
 * A file that is pointed to; the file itself is not sent.
 *
 * @param name as people call it
 * @param address where it is found, or null
 */
public record DocumentBody(
    @ShortText String name,
    @Note String address,
    @NotNull @Pattern(regexp = MEDIA_TYPE, message = "{media-type}") String mediaType,
    @NotNull @Min(0) @Max(MOST_BYTES) Long size,
    @NotNull @Pattern(regexp = SHA_256, message = "{sha256}") String sha256) {

  /** Lowercase hex. */
  public static final String SHA_256 = "[0-9a-f]{64}";

  /** As RFC 6838 restricts names, without parameters. */
  static final String MEDIA_TYPE =
      "[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}";

  /** What every JSON reader can tell exactly (RFC 8259). */
  static final long MOST_BYTES = 9_007_199_254_740_991L;

  static List<NamedDocument> named(List<DocumentBody> documents) {
    return Optional.ofNullable(documents).orElse(List.of()).stream()
        .map(it ->
            new NamedDocument(
                new Document(it.mediaType(), it.sha256(), it.size()), it.name(), it.address()))
        .toList();
  }
}
