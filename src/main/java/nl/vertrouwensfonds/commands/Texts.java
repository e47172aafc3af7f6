package nl.vertrouwensfonds.commands;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.log.WrittenTexts;

/** People's texts, for the rules that read or copy them at the door. */
record Texts(Parties parties, WrittenTexts contents) implements Names {

  @Override
  public Map<UUID, String> absent() {
    return contents.names(parties.absent());
  }

  @Override
  public Content written(UUID event) {
    return contents.of(List.of(event)).getOrDefault(event, Content.EMPTY);
  }
}
