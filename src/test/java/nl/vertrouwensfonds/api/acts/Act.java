package nl.vertrouwensfonds.api.acts;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.vertrouwensfonds.domain.Side;

/**
 * A line of the table: an act, who may do it, and what it takes.
 *
 * @param body what its body says besides the answer that makes it this act
 */
record Act(String rel, Set<Who> who, Takes takes, String body) {

  private static final String TABLE = "who-may-what.txt";

  enum Who {
    MAKER,
    OTHER,
    EITHER,
    ANYBODY,
    NEUTRAL,
    /** The side that did not make the offer that stands. */
    IN_TURN,
    /** The neutral who is not at the table yet. */
    ASKED
  }

  enum Takes {
    NOTHING,
    A_MANDATE,
    THE_SPEAKER,
    /** It is the speaker's, and nobody else knows of it. */
    A_SECRET
  }

  /** The whole table, by the names of the acts. */
  static Map<String, Act> table() {
    var acts = new TreeMap<String, Act>();
    for (String line : Lines.of(TABLE)) {
      if (!line.isEmpty()) {
        var act = read(line);
        if (acts.put(act.rel(), act) != null) {
          throw new IllegalArgumentException(act.rel() + " stands in the table twice");
        }
      }
    }
    return acts;
  }

  private static Act read(String line) {
    var cells = line.split("\\|", 4);
    var who =
        Arrays.stream(cells[1].split(","))
            .map(it -> Who.valueOf(constant(it)))
            .collect(toCollection(() -> EnumSet.noneOf(Who.class)));
    return new Act(cells[0].strip(), who, Takes.valueOf(constant(cells[2])), cells[3].strip());
  }

  private static String constant(String cell) {
    return cell.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  /**
   * Whether it is a side's to do.
   *
   * @param maker who made what it is done to; null when that is not known
   */
  boolean isOf(Side side, Side maker) {
    return who.stream()
        .anyMatch(it ->
            switch (it) {
              case MAKER -> side.isParty() && (maker == null || side == maker);
              case OTHER, IN_TURN -> side.isParty() && side != maker;
              case EITHER -> side.isParty();
              case ANYBODY -> true;
              case NEUTRAL, ASKED -> side == Side.NEUTRAL;
            });
  }

  /** Whether the sides do it in turns. */
  boolean isInTurns() {
    return who.contains(Who.IN_TURN);
  }

  /** Whether whoever is asked to lead may do it before both sides accepted. */
  boolean isOfWhoIsAsked() {
    return who.contains(Who.ASKED);
  }

  /** Whether a neutral who sits at the table may do it. */
  boolean isOfNeutral() {
    return who.contains(Who.NEUTRAL) || who.contains(Who.ANYBODY);
  }
}
