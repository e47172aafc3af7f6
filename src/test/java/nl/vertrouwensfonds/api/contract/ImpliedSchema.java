package nl.vertrouwensfonds.api.contract;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.event.Event;
import org.hibernate.validator.constraints.CodePointLength;

/** The schema of what a type is in JSON. */
final class ImpliedSchema {

  private static final Map<Class<?>, String> PLAIN =
      Map.ofEntries(
          entry(String.class, "string"),
          entry(UUID.class, "string uuid"),
          entry(Instant.class, "string date-time"),
          entry(LocalDate.class, "string date"),
          entry(boolean.class, "boolean"),
          entry(Boolean.class, "boolean"),
          entry(int.class, "integer int32"),
          entry(Integer.class, "integer int32"),
          entry(long.class, "integer int64"),
          entry(Long.class, "integer int64"),
          entry(double.class, "number double"),
          entry(Double.class, "number double"),
          entry(BigDecimal.class, "number"));

  private ImpliedSchema() {}

  static ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? typed("object")
          : typed("array").set("items", of(generic.getActualTypeArguments()[0]));
    }
    return of((Class<?>) type);
  }

  private static ObjectNode of(Class<?> type) {
    if (PLAIN.containsKey(type)) {
      var typeAndFormat = PLAIN.get(type).split(" ");
      var schema = typed(typeAndFormat[0]);
      return typeAndFormat.length == 1 ? schema : schema.put("format", typeAndFormat[1]);
    }
    return type.isEnum() ? constants(type) : object(type);
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode constants(Class<?> type) {
    var schema = typed("string");
    var names = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants()).forEach(it -> names.add(KebabCase.name((Enum<?>) it)));
    return schema;
  }

  /** Of an event of any type there is nothing to say here; anything else has to be a record. */
  private static ObjectNode object(Class<?> type) {
    var schema = typed("object");
    if (type.isRecord()) {
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
    var properties = schema.withObjectProperty("properties");
    if (field.isAnnotationPresent(JsonUnwrapped.class)) {
      properties.setAll(part.withObjectProperty("properties"));
      return;
    }
    properties.set(name(field), part);
    if (constraints(field).anyMatch(it -> it instanceof NotNull || it instanceof NotBlank)) {
      schema.withArrayProperty("required").add(name(field));
    }
    constraints(field).forEach(it -> limit(part, it));
  }

  private static void limit(ObjectNode part, Annotation constraint) {
    switch (constraint) {
      case Size it -> part.put(part.has("items") ? "maxItems" : "maxLength", it.max());
      case CodePointLength it -> part.put("maxLength", it.max());
      case Min it -> part.put("minimum", it.value());
      case Max it -> part.put("maximum", it.value());
      // The code holds all of a text to it, a schema any part.
      case Pattern it -> part.put("pattern", "^" + it.regexp() + "$");
      default -> {}
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
