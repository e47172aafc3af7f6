package nl.vertrouwensfonds.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.name.Name;
import nl.vertrouwensfonds.domain.party.Participant;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Names;

/** People's texts, for the rules that read or copy them at the door. */
public record SpokenNames(Relationship relationship, WrittenTexts contents) implements Names {

  @Override
  public Map<UUID, Name> absent() {
    return contents.people(relationship.parties().absent());
  }

  @Override
  public List<Name> seated() {
    var named = new ArrayList<UUID>();
    relationship.parties().all().stream()
        .filter(Participant::present)
        .map(Participant::id)
        .forEach(named::add);
    // Who is asked to lead is named where the case was opened.
    relationship.cases().open().map(Case::id).ifPresent(named::add);
    return List.copyOf(contents.people(named).values());
  }

  @Override
  public Content written(UUID event) {
    return contents.of(List.of(event)).getOrDefault(event, Content.EMPTY);
  }
}
