package nl.vertrouwensfonds.api.acts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.domain.Side;

/** Who acts: of each side somebody with a mandate and a colleague without one, and a neutral. */
final class Company {

  /** Somebody, and for whom. */
  record Seat(Person person, Side side, boolean mandate) {}

  private final Table table;
  private final List<Seat> parties;
  private final Seat neutral;
  private final Map<String, Side> sides = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private boolean led;

  Company(Table table) {
    this.table = table;
    parties =
        Stream.of(
                seats(table.client, "carla", Side.CLIENT),
                seats(table.supplier, "dirk", Side.SUPPLIER))
            .flatMap(List::stream)
            .toList();
    neutral = new Seat(table.neutral, Side.NEUTRAL, false);
    table.registered(table.neutral);
    lookAround();
  }

  private List<Seat> seats(Person first, String colleague, Side side) {
    return List.of(
        new Seat(first, side, true), new Seat(table.colleague(first, colleague), side, false));
  }

  /** Who sits at the table now. */
  void lookAround() {
    led = false;
    for (JsonNode it : table.reads(table.client, "").path("participants")) {
      var side = Side.valueOf(it.path("side").textValue().toUpperCase(Locale.ROOT));
      sides.put(it.path("id").textValue(), side);
      ids.put(it.path("name").textValue(), it.path("id").textValue());
      led |= side == Side.NEUTRAL && it.path("present").booleanValue();
    }
  }

  /** All of the sides, each with a mandate first, and the neutral. */
  List<Seat> all() {
    return Stream.concat(parties.stream(), Stream.of(neutral)).toList();
  }

  /** Whether a neutral sits at the table. */
  boolean isLed() {
    return led;
  }

  /** The sides of those who sit, or sat, at the table, by their ids. */
  Map<String, Side> sides() {
    return sides;
  }

  /** Under which id somebody sits there. */
  String id(Seat seat) {
    return ids.get(seat.person().name());
  }

  Seat mandated(Side side) {
    return seat(side, true);
  }

  Seat colleague(Side side) {
    return seat(side, false);
  }

  private Seat seat(Side side, boolean mandate) {
    return all().stream()
        .filter(it -> it.side() == side && (it.mandate() == mandate || side == Side.NEUTRAL))
        .findFirst()
        .orElseThrow();
  }
}
