package nl.vertrouwensfonds.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.vertrouwensfonds.api.Table.Person;

/**
 * Every read of the contract, in all its forms, of one relationship and the things that are in it.
 */
final class AllReads {

  private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> ENDLESS = Set.of("text/event-stream");

  /**
   * One read.
   *
   * @param instant the parameter by which it is asked as of an instant; null when there is none
   */
  record Read(String path, String form, String instant) {

    /** Whether it is one of a relationship, as of an instant. */
    boolean isAsOf() {
      return instant != null && path.startsWith("/relationships/");
    }

    /** Whether it tells of many relationships, as of the present. */
    boolean isOfThePresent() {
      return path.matches("/(feed|waiting|portfolio|reports/.*)");
    }

    Response by(Person who) {
      return who.asks().accept(form).get(path);
    }

    Response by(Person who, String at) {
      return new Read(with(at), form, instant).by(who);
    }

    private String with(String at) {
      return path + (path.contains("?") ? "&" : "?") + instant + "=" + at;
    }

    /** All that is answered, byte by byte. */
    String answer(Person who) {
      return told(by(who));
    }

    String answer(Person who, String at) {
      return told(by(who, at));
    }

    private static String told(Response it) {
      return it.statusCode()
          + " "
          + it.header("ETag")
          + " "
          + it.header("Link")
          + " "
          + new String(it.asByteArray(), StandardCharsets.UTF_8);
    }
  }

  private final JsonNode contract;
  private final Map<String, String> ids;

  private AllReads(JsonNode contract, Map<String, String> ids) {
    this.contract = contract;
    this.ids = ids;
  }

  /**
   * @param ids what stands for each name in a path
   */
  static List<Read> of(Map<String, String> ids) {
    try {
      var contract = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
      return new AllReads(contract, ids).all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Read> all() {
    var all = new ArrayList<Read>();
    contract.path("paths").properties().stream()
        .filter(it -> it.getValue().has("get"))
        .forEach(it -> all.addAll(reads(it.getKey(), it.getValue().path("get"))));
    return all;
  }

  private List<Read> reads(String template, JsonNode operation) {
    var instant =
        parameters(operation)
            .filter(it -> Set.of("at", "to").contains(it))
            .findFirst()
            .orElse(null);
    return paths(template)
        .flatMap(path -> forms(operation).map(form -> new Read(path, form, instant)))
        .toList();
  }

  private Stream<String> paths(String template) {
    String path =
        NAMED
            .matcher(template)
            .replaceAll(it -> {
              if (!ids.containsKey(it.group(1))) {
                throw new AssertionError("nothing stands for " + it.group(1) + " in " + template);
              }
              return ids.get(it.group(1));
            });
    return path.endsWith("/ledger")
        ? Stream.of("client-in-supplier", "supplier-in-client").map(it -> path + "?direction=" + it)
        : Stream.of(path);
  }

  private Stream<String> parameters(JsonNode operation) {
    return each(operation.path("parameters")).map(it -> it.path("name").asText());
  }

  private Stream<String> forms(JsonNode operation) {
    var forms =
        each(operation.path("responses"))
            .flatMap(it -> it.path("content").properties().stream())
            .map(Map.Entry::getKey)
            .distinct()
            .filter(it -> !ENDLESS.contains(it) && !it.endsWith("problem+json"))
            .toList();
    return forms.isEmpty() ? Stream.of("application/json") : forms.stream();
  }

  private Stream<JsonNode> each(JsonNode some) {
    return StreamSupport.stream(some.spliterator(), false).map(this::resolved);
  }

  private JsonNode resolved(JsonNode it) {
    return it.has("$ref") ? contract.at(it.path("$ref").textValue().substring(1)) : it;
  }
}
