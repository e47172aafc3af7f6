package nl.vertrouwensfonds.domain.party;

import static nl.vertrouwensfonds.domain.rule.Rule.BLAMES_ABSENT_PERSON;
import static nl.vertrouwensfonds.domain.rule.Rule.MENTION_UNDECLARED;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.Mention.Part;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** Whoever is spoken of is said to be; and nobody is blamed who can not defend himself. */
public final class Mentions {

  private final Parties parties;
  private final Names names;

  public Mentions(Parties parties, Names names) {
    this.parties = parties;
    this.names = names;
  }

  /** Whether a text may speak of whom it speaks. */
  public Verdict allow(List<Mention> declared, Content content) {
    if (declared.stream().anyMatch(it -> !parties.knows(it.person()))) {
      return MENTION_UNDECLARED.refusal("unknown");
    }
    if (namesUndeclared(declared, content, names.absent())) {
      return MENTION_UNDECLARED.refusal();
    }
    boolean blames =
        declared.stream()
            .anyMatch(it -> it.part() == Part.CAUSE && parties.actor(it.person()).isEmpty());
    return blames ? BLAMES_ABSENT_PERSON.refusal() : Drafts.NONE;
  }

  private static boolean namesUndeclared(
      List<Mention> declared, Content content, Map<UUID, String> absent) {
    var said = declared.stream().map(Mention::person).collect(Collectors.toSet());
    return absent.entrySet().stream()
        .filter(it -> !said.contains(it.getKey()))
        .anyMatch(it -> Name.of(it.getValue()).isIn(content));
  }
}
