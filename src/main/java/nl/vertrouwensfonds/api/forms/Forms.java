package nl.vertrouwensfonds.api.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.vertrouwensfonds.api.problem.Vocabulary;

/** What is to be filled in for an act. */
@ApplicationScoped
public class Forms {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> SCHEMA = new TypeReference<>() {};

  /**
   * What a form depends on, and nothing that only one relationship knows.
   *
   * @param path where the act is done, as the contract writes it
   * @param body what the body says to be this act
   * @param importing whether it is told as part of a history
   */
  public record Act(String rel, String path, Map<String, String> body, boolean importing) {}

  private record Wanted(Act act, Locale language) {}

  private final RequestSchemas schemas;
  private final Vocabulary vocabulary;

  /** There are no more of them than acts and languages. */
  private final Map<Wanted, Map<String, Object>> written = new ConcurrentHashMap<>();

  Forms(RequestSchemas schemas, Vocabulary vocabulary) {
    this.schemas = schemas;
    this.vocabulary = vocabulary;
  }

  /** A JSON Schema (2020-12) of the body of an act, in a language. */
  public Map<String, Object> of(Act act, Locale language) {
    return written.computeIfAbsent(new Wanted(act, language), this::write);
  }

  private Map<String, Object> write(Wanted it) {
    var act = it.act();
    var body = schemas.of(act.path());
    var shape = new FormShape(body);
    act.body().forEach(shape::settle);
    shape.date(act.importing());
    new FormWords(vocabulary, it.language()).say(body, act.rel());
    var form = JSON.createObjectNode();
    form.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    form.put("title", vocabulary.of(Vocabulary.ACT, act.rel(), it.language()));
    form.setAll(body);
    return JSON.convertValue(form, SCHEMA);
  }
}
