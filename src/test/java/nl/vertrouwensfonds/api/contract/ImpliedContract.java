package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The contract that the code implies: read from the compiled resources and records. */
final class ImpliedContract {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<Class<?>, List<String>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, List.of("string")),
          Map.entry(UUID.class, List.of("string", "uuid")),
          Map.entry(Instant.class, List.of("string", "date-time")),
          Map.entry(LocalDate.class, List.of("string", "date")),
          Map.entry(boolean.class, List.of("boolean")),
          Map.entry(int.class, List.of("integer", "int32")),
          Map.entry(long.class, List.of("integer", "int64")),
          Map.entry(double.class, List.of("number", "double")),
          Map.entry(Double.class, List.of("number", "double")),
          Map.entry(BigDecimal.class, List.of("number")));

  private ImpliedContract() {}

  /** What the annotations of the resources say. */
  static Contract ofResources() {
    // A configuration of its own: that of the service forbids the scan.
    var found =
        SmallRyeOpenAPI.builder()
            .withConfig(new SmallRyeConfigBuilder().build())
            .withIndex(index(Path.of("target/classes/nl/vertrouwensfonds")))
            .enableModelReader(false)
            .enableStandardStaticFiles(false)
            .enableStandardFilter(false)
            .build();
    return Contract.of(found.toJSON());
  }

  private static Index index(Path classes) {
    var indexer = new Indexer();
    try (var files = Files.walk(classes)) {
      for (var file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        indexer.index(Files.newInputStream(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return indexer.complete();
  }

  /** The records of a sealed family. */
  static Stream<Class<?>> records(Class<?> family) {
    return family.isRecord()
        ? Stream.of(family)
        : Arrays.stream(family.getPermittedSubclasses()).flatMap(ImpliedContract::records);
  }

  /** The schema of what a type becomes in JSON. */
  static ObjectNode schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == Map.class
          ? JSON.objectNode().put("type", "object")
          : array(schema(last));
    }
    return schema((Class<?>) type);
  }

  private static ObjectNode schema(Class<?> type) {
    if (PLAIN.containsKey(type)) {
      return plain(PLAIN.get(type));
    }
    return type.isEnum() ? constants(type) : object(type);
  }

  private static ObjectNode plain(List<String> typeAndFormat) {
    var schema = JSON.objectNode().put("type", typeAndFormat.getFirst());
    return typeAndFormat.size() == 1 ? schema : schema.put("format", typeAndFormat.getLast());
  }

  private static ObjectNode constants(Class<?> type) {
    var schema = JSON.objectNode().put("type", "string");
    var names = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants())
        .map(it -> (Enum<?>) it)
        .forEach(it -> names.add(it.name()));
    return schema;
  }

  private static ObjectNode array(ObjectNode items) {
    var schema = JSON.objectNode().put("type", "array");
    return schema.set("items", items);
  }

  private static ObjectNode object(Class<?> type) {
    var schema = JSON.objectNode().put("type", "object");
    if (type.isRecord()) {
      var properties = schema.putObject("properties");
      for (var part : type.getRecordComponents()) {
        properties.set(name(part), schema(part.getGenericType()));
      }
    }
    return schema;
  }

  /** A part may be called otherwise in JSON, where its name is no word of the language. */
  private static String name(RecordComponent part) {
    var named = part.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? part.getName() : named.value();
  }
}
