package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A contract as a tree, with its references followed. */
final class Contract {

  /** The contract as it is kept; tests run in the folder of the project. */
  static final Path FILE = Path.of("openapi.yaml");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

  private final JsonNode root;

  private Contract(JsonNode root) {
    this.root = root;
  }

  /** The one that was written by hand. */
  static Contract written() {
    try {
      return of(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Contract of(String yamlOrJson) {
    try {
      return of(YAML.readTree(yamlOrJson));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Contract of(JsonNode root) {
    return new Contract(root);
  }

  /** A method on a path, with its references followed. */
  final class Operation {

    private final JsonNode path;
    private final JsonNode node;

    private Operation(JsonNode path, JsonNode node) {
      this.path = path;
      this.node = node;
    }

    /** Those of the path and those of its own. */
    List<JsonNode> parameters() {
      var all = new ArrayList<JsonNode>();
      path.path("parameters").forEach(it -> all.add(followed(it)));
      node.path("parameters").forEach(it -> all.add(followed(it)));
      return all;
    }

    /** The schema of the body that is asked for; missing without one. */
    JsonNode body() {
      return schema(node.path("requestBody"));
    }

    /** The first schema of what is answered when all goes well; missing without one. */
    JsonNode answer() {
      var created = schema(followed(node.at("/responses/201")));
      return created.isMissingNode() ? schema(followed(node.at("/responses/200"))) : created;
    }

    /** The headers of what is answered when all goes well. */
    Set<String> answeredHeaders() {
      var headers = new TreeSet<String>();
      followed(node.at("/responses/200"))
          .path("headers")
          .fieldNames()
          .forEachRemaining(headers::add);
      return headers;
    }

    /** Whether it takes no token. */
    boolean isPublic() {
      return node.has("security") && node.path("security").isEmpty();
    }

    /** Whether it has a body to read. */
    boolean takesBody() {
      return node.has("requestBody");
    }

    /** The headers of all that is answered when all goes well. */
    Set<String> headersOfSuccess() {
      var headers = new TreeSet<String>();
      statuses().stream()
          .filter(it -> it < 300)
          .map(it -> followed(node.path("responses").path(Integer.toString(it))))
          .forEach(it -> it.path("headers").fieldNames().forEachRemaining(headers::add));
      return headers;
    }

    /** The media types of what is answered when all goes well. */
    Set<String> answeredForms() {
      var forms = new TreeSet<String>();
      followed(node.at("/responses/200")).path("content").fieldNames().forEachRemaining(forms::add);
      return forms;
    }

    /** The codes with which it can refuse under a status: those that its words name. */
    Set<String> codes(int status) {
      var answer = node.path("responses").path(Integer.toString(status));
      var words = answer.has("description") ? answer : followed(answer);
      return CODE.matcher(words.path("description").asText())
          .results()
          .map(it -> it.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The statuses that it can answer with. */
    Set<Integer> statuses() {
      var statuses = new TreeSet<Integer>();
      node.path("responses").fieldNames().forEachRemaining(it -> statuses.add(Integer.valueOf(it)));
      return statuses;
    }

    /** What the schema of an answer is called; empty when it is of another form, or has no name. */
    Optional<String> answered(int status, String mediaType) {
      var answer = followed(node.path("responses").path(Integer.toString(status)));
      var schema = answer.path("content").path(mediaType).path("schema").path("$ref");
      return schema.isTextual()
          ? Optional.of(schema.textValue().replaceAll(".*/", ""))
          : Optional.empty();
    }

    private JsonNode schema(JsonNode holder) {
      var json = holder.path("content").path("application/json").path("schema");
      return json.isMissingNode() ? json : followed(json);
    }
  }

  /** By name, such as {@code GET /relationships}. */
  SortedMap<String, Operation> operations() {
    var all = new TreeMap<String, Operation>();
    for (var path : root.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          String name = method.getKey().toUpperCase() + " " + path.getKey();
          all.put(name, new Operation(path.getValue(), method.getValue()));
        }
      }
    }
    return all;
  }

  /** The one that a request is for; empty when the contract knows none. */
  Optional<Operation> operation(String method, String address) {
    return operations().entrySet().stream()
        .filter(it -> (method + " " + address).matches(pattern(it.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String pattern(String name) {
    return name.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
  }

  JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  /** Where a reference leads in the end; anything else is itself. */
  JsonNode followed(JsonNode node) {
    JsonNode here = node;
    while (here.has("$ref")) {
      here = root.at(here.get("$ref").textValue().substring(1));
    }
    return here;
  }
}
