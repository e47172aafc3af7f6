package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Requests for the operations of the contract: valid ones, nearly valid ones and such as are meant
 * to hurt.
 */
final class RandomRequest {

  /** How far a request is from what the contract asks. */
  enum Sort {
    VALID,
    NEARLY,
    HOSTILE
  }

  /**
   * @param operation of which it is nearly a request
   * @param path as it is sent
   * @param query names and values as they are sent, those that come twice too
   * @param body null without one
   */
  record Asked(
      String operation,
      String method,
      String path,
      List<Map.Entry<String, String>> query,
      Map<String, String> headers,
      byte[] body) {

    String address() {
      var pairs = query.stream().map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()));
      return query.isEmpty() ? path : path + "?" + String.join("&", pairs.toList());
    }

    /** Of what is asked, that which the contract knows. */
    Map<String, String> known() {
      var known = new LinkedHashMap<String, String>();
      for (var it : query) {
        if (!it.getKey().equals(UNKNOWN) && !it.getValue().isEmpty()) {
          known.putIfAbsent(it.getKey(), it.getValue());
        }
      }
      return known;
    }

    @Override
    public String toString() {
      String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
      String start = sent.length() > 500 ? sent.substring(0, 500) + "..." : sent;
      var told = new TreeMap<>(headers);
      told.keySet().removeIf(it -> told.get(it).startsWith("Bearer"));
      return method + " " + address() + " " + told + " " + start;
    }
  }

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW");

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Accept-Encoding",
          "Accept-Charset",
          "Authorization",
          "Content-Type",
          "Content-Encoding",
          "Cookie",
          "Idempotency-Key",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "Last-Event-ID",
          "Origin",
          "Range",
          "Traceparent",
          "X-Forwarded-For",
          "X-Http-Method-Override");

  private static final String UNKNOWN = "unknown";
  private static final int WAIT_MOST = 1;

  private final Contract contract;
  private final RandomGenerator random;
  private final Hostile hostile;
  private final List<String> operations;

  RandomRequest(Contract contract, RandomGenerator random) {
    this.contract = contract;
    this.random = random;
    this.hostile = new Hostile(random);
    this.operations = List.copyOf(contract.operations().keySet());
  }

  /**
   * @param token null for nobody
   */
  Asked next(Map<String, String> ids, String token) {
    String name = operations.get(random.nextInt(operations.size()));
    var operation = contract.operations().get(name);
    var values = new RandomValue(contract, random, ids.values());
    var sort = sort();
    String method = name.split(" ")[0];
    if (sort == Sort.HOSTILE && random.nextInt(20) == 0) {
      method = METHODS.get(random.nextInt(METHODS.size()));
    }
    return new Asked(
        name,
        method,
        path(name.split(" ")[1], ids, sort),
        query(operation, values, sort),
        headers(operation, token, sort),
        operation.takesBody() ? body(operation, values, sort) : null);
  }

  private Sort sort() {
    return Sort.values()[random.nextInt(Sort.values().length)];
  }

  private boolean spoils(Sort sort) {
    return sort == Sort.HOSTILE && random.nextInt(6) == 0;
  }

  private String path(String template, Map<String, String> ids, Sort sort) {
    String path = template;
    for (String name : AccessScene.named(template)) {
      String id = ids.getOrDefault(name, ids.get("relationship"));
      path = path.replace("{" + name + "}", spoils(sort) ? encoded(hostile.text()) : id);
    }
    return path;
  }

  private List<Map.Entry<String, String>> query(
      Contract.Operation operation, RandomValue values, Sort sort) {
    var query = new ArrayList<Map.Entry<String, String>>();
    for (var it : operation.parameters()) {
      boolean wanted = it.path("required").asBoolean() || random.nextInt(3) == 0;
      if (it.path("in").asText().equals("query") && wanted) {
        String name = it.path("name").asText();
        String value = values.of(it.path("schema")).asText();
        query.add(Map.entry(name, spoils(sort) ? hostile.text() : patient(name, value)));
      }
    }
    if (spoils(sort)) {
      query.add(Map.entry(UNKNOWN, hostile.text()));
    }
    if (spoils(sort) && !query.isEmpty()) {
      query.add(query.getFirst());
    }
    return query;
  }

  /** Nobody here has so much time. */
  private static String patient(String name, String value) {
    return name.equals("wait") ? Integer.toString(WAIT_MOST) : value;
  }

  private Map<String, String> headers(Contract.Operation operation, String token, Sort sort) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Accept", "application/json");
    if (operation.takesBody()) {
      headers.put("Content-Type", "application/json");
    }
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    for (var it : operation.parameters()) {
      if (it.path("in").asText().equals("header") && it.path("required").asBoolean()) {
        headers.put(it.path("name").asText(), it.path("example").asText("1"));
      }
    }
    if (random.nextInt(4) == 0) {
      headers.put("Idempotency-Key", "\"key-" + random.nextInt(50) + "\"");
    }
    while (sort == Sort.HOSTILE && random.nextInt(3) == 0) {
      headers.put(HEADERS.get(random.nextInt(HEADERS.size())), printable(hostile.text()));
    }
    return new LinkedHashMap<>(headers);
  }

  /** What no client lets through goes by hand, in tests of their own. */
  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "").strip();
  }

  private byte[] body(Contract.Operation operation, RandomValue values, Sort sort) {
    if (spoils(sort)) {
      return hostile.body();
    }
    JsonNode body = values.of(operation.body());
    return (sort == Sort.VALID ? body : hostile.nearly(body))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
