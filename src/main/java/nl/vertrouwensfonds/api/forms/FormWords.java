package nl.vertrouwensfonds.api.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.vertrouwensfonds.api.problem.Vocabulary;

/** Says in a language what every field and every choice of a form is called. */
record FormWords(Vocabulary vocabulary, Locale language) {

  static final String LABEL = "label";
  static final String HELP = "help";

  /** What the contract tells its readers, in its own language only. */
  private static final List<String> FOR_PROGRAMMERS = List.of("description", "examples");

  /**
   * @param of the act, or the field that these are fields of: the same field may be called
   *     otherwise there
   */
  void say(ObjectNode schema, String of) {
    schema.remove(FOR_PROGRAMMERS);
    choices(schema);
    for (var field : schema.path("properties").properties()) {
      field(of, field.getKey(), (ObjectNode) field.getValue());
    }
  }

  private void field(String of, String name, ObjectNode schema) {
    say(schema, name);
    if (schema.path("items") instanceof ObjectNode items) {
      say(items, name);
    }
    schema.put("title", said(LABEL, of, name).orElseThrow(() -> unsaid(of, name)));
    said(HELP, of, name).ifPresent(it -> schema.put("description", it));
  }

  private Optional<String> said(String group, String of, String name) {
    return vocabulary
        .find(group, of + "." + name, language)
        .or(() -> vocabulary.find(group, name, language));
  }

  private static IllegalStateException unsaid(String of, String name) {
    return new IllegalStateException("no label for " + name + " of " + of);
  }

  private void choices(ObjectNode schema) {
    if (schema.remove("x-words") instanceof JsonNode group) {
      var choices = schema.putArray("oneOf");
      for (JsonNode code : schema.remove("enum")) {
        String word = vocabulary.of(group.textValue(), code.textValue(), language);
        choices.addObject().put("const", code.textValue()).put("title", word);
      }
    }
  }
}
