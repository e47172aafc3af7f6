package nl.vertrouwensfonds.api.acts;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.actions.ActionLinks.Target;
import nl.vertrouwensfonds.domain.Side;

/** The things of a story: by which name each is known, and which side made it. */
final class Props {

  private static final Pattern NAMED = Pattern.compile("\\$([\\w-]+)");

  /** An offer of its own, in the place of the one that it answers. */
  private static final String COUNTER = "counter-compensation";

  private final Table table;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Side> makers = new HashMap<>();

  Props(Table table, Company company) {
    this.table = table;
    for (Side side : Side.PARTIES) {
      ids.put(side.name().toLowerCase(Locale.ROOT), company.id(company.mandated(side)));
    }
    ids.put("firm", table.neutral.organisation());
  }

  /** Brings a case to a point, as in {@code led > case}. */
  void bring(String line) {
    var words = line.split(" > ");
    String path =
        switch (words[0]) {
          case "led" -> table.led();
          case "willing" -> table.willing();
          case "reconciled" -> table.reconciled();
          default -> throw new IllegalArgumentException(line);
        };
    made(words[1], path.substring("/cases/".length()), Side.CLIENT);
  }

  void done(Told it, String id) {
    if (it.rel().equals(COUNTER)) {
      makers.put(id(it.subject()), it.side());
    }
    if (it.makes() != null) {
      made(it.makes(), id, it.side());
    }
  }

  private void made(String name, String id, Side maker) {
    ids.put(name, id);
    makers.put(id, maker);
  }

  /** Null without a name. */
  String id(String name) {
    if (name != null && !ids.containsKey(name)) {
      throw new IllegalArgumentException("nothing was called " + name);
    }
    return ids.get(name);
  }

  /** Null when that is not known. */
  Side maker(String id) {
    return makers.get(id);
  }

  /** Where it is done. */
  String path(Target target, Told it) {
    String subject = id(it.subject());
    return target.path(
        UUID.fromString(table.relationship), subject == null ? null : UUID.fromString(subject));
  }

  /** A body in which names are ids. */
  String body(Map<String, String> chosen, String of, String more, String now) {
    String choice =
        chosen.entrySet().stream()
            .map(it -> "\"" + it.getKey() + "\": \"" + it.getValue() + "\"")
            .collect(joining(", "));
    String body =
        Stream.of(choice, of, more, "\"occurredAt\": \"" + now + "\"")
            .filter(it -> !it.isEmpty())
            .collect(joining(", ", "{", "}"));
    return NAMED.matcher(body).replaceAll(it -> id(it.group(1)));
  }
}
