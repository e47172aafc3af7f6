package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.log.codec.KebabCase;
import org.hibernate.validator.constraints.Length;

/** The schema of what a type is in JSON. */
final class ImpliedSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<Class<?>, List<String>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, List.of("string")),
          Map.entry(UUID.class, List.of("string", "uuid")),
          Map.entry(Instant.class, List.of("string", "date-time")),
          Map.entry(LocalDate.class, List.of("string", "date")),
          Map.entry(boolean.class, List.of("boolean")),
          Map.entry(Boolean.class, List.of("boolean")),
          Map.entry(int.class, List.of("integer", "int32")),
          Map.entry(Integer.class, List.of("integer", "int32")),
          Map.entry(long.class, List.of("integer", "int64")),
          Map.entry(double.class, List.of("number", "double")),
          Map.entry(Double.class, List.of("number", "double")),
          Map.entry(BigDecimal.class, List.of("number")));

  private ImpliedSchema() {}

  static ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == Map.class ? typed("object") : array(of(last));
    }
    return of((Class<?>) type);
  }

  private static ObjectNode of(Class<?> type) {
    if (PLAIN.containsKey(type)) {
      return plain(PLAIN.get(type));
    }
    return type.isEnum() ? constants(type) : object(type);
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode plain(List<String> typeAndFormat) {
    var schema = typed(typeAndFormat.getFirst());
    return typeAndFormat.size() == 1 ? schema : schema.put("format", typeAndFormat.getLast());
  }

  private static ObjectNode constants(Class<?> type) {
    var schema = typed("string");
    var names = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants()).forEach(it -> names.add(KebabCase.name((Enum<?>) it)));
    return schema;
  }

  private static ObjectNode array(ObjectNode items) {
    var schema = typed("array");
    return schema.set("items", items);
  }

  /** Of an event of any type there is nothing to say here; anything else has to be a record. */
  private static ObjectNode object(Class<?> type) {
    var schema = typed("object");
    if (type.isRecord()) {
      schema.putArray("required");
      schema.putObject("properties");
      Arrays.stream(type.getRecordComponents())
          .forEach(it -> part(schema, field(type, it.getName())));
    } else if (type != Event.class) {
      throw new AssertionError("nobody can tell what is in " + type);
    }
    return schema;
  }

  private static Field field(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static void part(ObjectNode schema, Field field) {
    var part = of(field.getGenericType());
    if (field.isAnnotationPresent(JsonUnwrapped.class)) {
      schema.withArrayProperty("required").addAll(part.withArrayProperty("required"));
      schema.withObjectProperty("properties").setAll(part.withObjectProperty("properties"));
      return;
    }
    String name = name(field);
    schema.withObjectProperty("properties").set(name, part);
    for (var constraint : constraints(field).toList()) {
      switch (constraint) {
        case NotNull _, NotBlank _ -> schema.withArrayProperty("required").add(name);
        case Size size when part.has("items") -> part.put("maxItems", size.max());
        case Size size -> part.put("maxLength", size.max());
        case Length length -> part.put("maxLength", length.max());
        case Min min -> part.put("minimum", min.value());
        case Max max -> part.put("maximum", max.value());
        default -> {}
      }
    }
  }

  /** A part may be called otherwise in JSON, where its name is no word of the language. */
  private static String name(Field field) {
    var named = field.getAnnotation(JsonProperty.class);
    return named == null ? field.getName() : named.value();
  }

  /** Its constraints, and those that they are composed of. */
  private static Stream<Annotation> constraints(AnnotatedElement constrained) {
    return Stream.of(constrained.getAnnotations())
        .filter(it -> it.annotationType().isAnnotationPresent(Constraint.class))
        .flatMap(it -> Stream.concat(Stream.of(it), constraints(it.annotationType())));
  }
}
