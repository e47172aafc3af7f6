package nl.vertrouwensfonds.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.vertrouwensfonds.domain.name.Name;

/** Who is absent from a relationship, and so is named in no text that both sides can read. */
record AbsentNames(List<Name> names) {
  static final AbsentNames NONE = new AbsentNames(List.of());

  /**
   * @param relationship as the service tells it; it does not tell which part is the family name
   */
  static AbsentNames of(JsonNode relationship) {
    var seated =
        nodes(relationship.path("participants"))
            .filter(it -> it.path("present").asBoolean())
            .map(AbsentNames::name)
            .toList();
    return new AbsentNames(
        nodes(relationship.path("absentPersons"))
            .map(AbsentNames::name)
            .filter(it -> seated.stream().noneMatch(it::isAlso))
            .toList());
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Of who was erased an empty one, which is found nowhere. */
  private static Name name(JsonNode person) {
    return Name.of(person.path("name").asText(""));
  }

  /** What a row writes of somebody absent. */
  Optional<String> in(CommitmentRow row) {
    return Stream.of(row.what(), row.measure())
        .flatMap(text ->
            Name.hits(names, text).stream()
                .filter(Name.Hit::sure)
                .map(it -> text.substring(it.start(), it.end())))
        .findFirst();
  }
}
