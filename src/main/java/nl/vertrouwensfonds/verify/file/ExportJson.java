package nl.vertrouwensfonds.verify.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.vertrouwensfonds.log.codec.KebabCaseEnums;

/**
 * Lines of JSON, each in one way: fields in alphabetical order, no white space, what is absent left
 * out, instants in UTC.
 */
public final class ExportJson {

  /** An envelope or a content is one text of a line; none that the service takes is as long. */
  private static final int LONGEST_TEXT = 50_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .annotationIntrospector(new KebabCaseEnums())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build());
  }

  private ExportJson() {}

  /** One line, without its end. */
  public static byte[] write(Object line) {
    try {
      return MAPPER.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line can always be written", e);
    }
  }

  /**
   * A line that says what it says in the one way.
   *
   * @throws MalformedExport otherwise
   */
  public static <T> T read(byte[] line, Class<T> type) {
    try {
      T read = MAPPER.readValue(line, type);
      if (read != null && Arrays.equals(write(read), line)) {
        return read;
      }
    } catch (IOException e) {
      throw new MalformedExport(e.getMessage());
    }
    throw new MalformedExport(new String(line, StandardCharsets.UTF_8));
  }
}
