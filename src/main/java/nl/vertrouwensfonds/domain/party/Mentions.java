package nl.vertrouwensfonds.domain.party;

import static nl.vertrouwensfonds.domain.rule.Rule.BLAMES_ABSENT_PERSON;
import static nl.vertrouwensfonds.domain.rule.Rule.MENTION_UNDECLARED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.Mention.Part;
import nl.vertrouwensfonds.domain.name.Name;
import nl.vertrouwensfonds.domain.name.Name.Hit;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** Whoever is spoken of is said to be; and nobody is blamed who can not defend himself. */
public final class Mentions {

  /** Fields that hold who comes or is spoken of, and are no text about somebody. */
  private static final Set<String> NAMES = Set.of(Name.NAME, Name.FAMILY_NAME);

  /**
   * Somebody absent is, or may be, named.
   *
   * @param written as it stands there
   * @param start offset in the field, in UTF-16 units
   */
  public record Named(String field, String written, int start, boolean sure) {}

  private final Parties parties;
  private final Names names;

  public Mentions(Parties parties, Names names) {
    this.parties = parties;
    this.names = names;
  }

  /** Whether those that a text says it speaks of can be spoken of like that. */
  public Verdict declared(List<Mention> mentions) {
    if (mentions.stream().anyMatch(it -> !parties.knows(it.person()))) {
      return MENTION_UNDECLARED.refusal("unknown");
    }
    boolean blames =
        mentions.stream()
            .anyMatch(it -> it.part() == Part.CAUSE && parties.actor(it.person()).isEmpty());
    return blames ? BLAMES_ABSENT_PERSON.refusal() : Drafts.NONE;
  }

  /** Whether a text that both sides can read names nobody absent without saying so. */
  public Verdict told(List<Mention> mentions, Content content) {
    return named(mentions, content).stream()
        .filter(Named::sure)
        .findFirst()
        .<Verdict>map(it ->
            MENTION_UNDECLARED
                .refusal("named")
                .with("name", it.written())
                .with("field", it.field()))
        .orElse(Drafts.NONE);
  }

  /** Who is, or may be, named in a text without being declared, field by field. */
  public List<Named> named(List<Mention> mentions, Content content) {
    var texts = new ArrayList<>(content.fields().entrySet());
    texts.removeIf(it -> NAMES.contains(it.getKey()));
    if (texts.isEmpty() || parties.absent().isEmpty()) {
      return List.of();
    }
    var seated = Stream.concat(names.seated().stream(), Name.of(content).stream()).toList();
    var absent = undeclared(mentions, seated);
    return texts.stream().flatMap(it -> named(it, absent, seated)).toList();
  }

  private List<Name> undeclared(List<Mention> mentions, List<Name> seated) {
    var said = mentions.stream().map(Mention::person).collect(Collectors.toSet());
    return names.absent().entrySet().stream()
        .filter(it -> !said.contains(it.getKey()))
        .map(Map.Entry<UUID, Name>::getValue)
        .filter(it -> seated.stream().noneMatch(it::isAlso))
        .toList();
  }

  private static Stream<Named> named(
      Map.Entry<String, String> text, List<Name> absent, List<Name> seated) {
    var present = Name.hits(seated, text.getValue());
    return Name.hits(absent, text.getValue()).stream()
        .filter(
            it -> present.stream().noneMatch(other -> isWithin(it, other) && isLonger(other, it)))
        .map(it -> named(text, it, present));
  }

  private static Named named(Map.Entry<String, String> text, Hit it, List<Hit> present) {
    boolean ambiguous = present.stream().anyMatch(other -> isWithin(it, other));
    return new Named(
        text.getKey(),
        text.getValue().substring(it.start(), it.end()),
        it.start(),
        it.sure() && !ambiguous);
  }

  /** Whether somebody at the table can be meant there. */
  private static boolean isWithin(Hit absent, Hit seated) {
    return seated.start() <= absent.start() && absent.end() <= seated.end();
  }

  private static boolean isLonger(Hit one, Hit other) {
    return one.end() - one.start() > other.end() - other.start();
  }
}
