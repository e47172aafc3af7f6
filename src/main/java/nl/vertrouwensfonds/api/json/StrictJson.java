package nl.vertrouwensfonds.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.log.codec.KebabCaseEnums;

/**
 * JSON that means one thing. What a lenient reader would guess at (unknown and doubled fields,
 * numbers as texts, something after the end) is refused, so that no caller learns too late that it
 * was misunderstood.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.setAnnotationIntrospector(new KebabCaseEnums());
    mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper.registerModule(values());
  }

  /** Last of all, so that no module put in by somebody else reads a text more leniently. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static SimpleModule values() {
    return new SimpleModule("strict texts and numbers")
        .addDeserializer(Integer.class, new WholeNumber<>(Integer.class, BigDecimal::intValueExact))
        .addDeserializer(Long.class, new WholeNumber<>(Long.class, BigDecimal::longValueExact))
        .addDeserializer(String.class, new TextDeserializer<>(String.class, text -> text))
        .addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Rfc3339::instant))
        .addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, Rfc3339::date))
        .addDeserializer(UUID.class, new TextDeserializer<>(UUID.class, TextDeserializer::uuid));
  }
}
