package nl.vertrouwensfonds.queries.wording;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vertrouwensfonds.queries.wording.Wording.Heard;
import nl.vertrouwensfonds.queries.wording.Wording.Sort;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the check is right, on texts with labels. Sets of two sources: the project's own, and
 * an independent one that is read in place. The figures are printed, and may not become worse.
 */
class DraftsTest {

  private static final String SEED = "16:";

  /** A text with what a careful reader says of it. */
  record Labelled(
      String id,
      String language,
      Sort sort,
      String text,
      boolean sincere,
      List<String> faults,
      List<String> spans) {

    static Labelled of(List<String> row) {
      return new Labelled(
          row.get(0),
          row.get(1),
          Sort.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT)),
          row.get(3),
          row.get(4).equals("yes"),
          parts(row.get(5), ";"),
          parts(row.get(6), " \\| "));
    }

    private static List<String> parts(String written, String divider) {
      return written.isEmpty() ? List.of() : Arrays.asList(written.split(divider));
    }

    List<Heard> heard() {
      return Wording.listen(text, sort);
    }

    boolean remarkedOn() {
      return !heard().isEmpty();
    }

    boolean touched() {
      return spans.stream().anyMatch(this::touches);
    }

    private boolean touches(String span) {
      int from = text.indexOf(span);
      return heard().stream().anyMatch(it -> it.start() < from + span.length() && from < it.end());
    }
  }

  /** How often something holds, in whole per cents. */
  private static int share(List<Labelled> of, Predicate<Labelled> holds) {
    return (int) Math.round(100.0 * of.stream().filter(holds).count() / of.size());
  }

  @Test
  void theProjectsOwnTextsAreHeardAsTheyAreMeant() throws IOException {
    var texts = read(Path.of("src/test/resources/wording/drafts.csv"));
    told("own texts", texts);
    held(texts, "nl", 95, 5, 90);
    held(texts, "en", 95, 5, 90);
  }

  @Test
  void textsOfAnIndependentSetAreHeardAsTheyAreMeant() throws IOException {
    var texts = read(Shared.path("data/apologies.csv"));
    told("all of the set", texts);
    told("the half that the patterns were first written with", half(texts, true));
    told("the other half", half(texts, false));
    held(texts, "nl", 90, 5, 80);
    held(texts, "en", 90, 5, 80);
  }

  /**
   * Sets that were written before their author had read a single pattern. The patterns were mended
   * by all of them but the sixth, which tells how unseen texts are heard as long as nobody reads
   * it.
   */
  @ParameterizedTest
  @CsvSource({
    "first, nl, 95, 5, 95",
    "first, en, 95, 5, 95",
    "second, nl, 95, 5, 80",
    "second, en, 95, 5, 90",
    "third, nl, 95, 5, 85",
    "third, en, 95, 5, 85",
    "fourth, nl, 95, 5, 85",
    "fourth, en, 95, 5, 75",
    "fifth, nl, 85, 5, 70",
    "fifth, en, 85, 5, 70",
    "sixth, nl, 85, 5, 70",
    "sixth, en, 75, 15, 60",
    "seventh, nl, 85, 15, 85",
    "seventh, en, 85, 15, 80"
  })
  void textsThatWereWrittenUnseenAreHeardAsTheyAreMeant(
      String set, String language, int remarked, int scolded, int touched) throws IOException {
    var texts = read(Path.of("src/test/resources/wording/" + set + ".csv"));
    told("the " + set + " set", texts);
    held(texts, language, remarked, scolded, touched);
  }

  private static void held(
      List<Labelled> texts, String language, int remarked, int scolded, int touched) {
    var sincere = texts.stream().filter(it -> it.language.equals(language) && it.sincere).toList();
    var not = texts.stream().filter(it -> it.language.equals(language) && !it.sincere).toList();
    assertAll(
        () -> assertTrue(share(not, Labelled::remarkedOn) >= remarked, language),
        () -> assertTrue(share(sincere, Labelled::remarkedOn) <= scolded, language),
        () -> assertTrue(share(not, Labelled::touched) >= touched, language));
  }

  private static List<Labelled> read(Path file) throws IOException {
    try (var csv = CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file))) {
      return csv.stream().skip(1).map(it -> Labelled.of(it.getFields())).toList();
    }
  }

  /** Half of each kind of text, drawn by a hash, so that it is the same half everywhere. */
  private static List<Labelled> half(List<Labelled> texts, boolean first) {
    var kinds = texts.stream().collect(groupingBy(it -> it.language + it.sort + it.sincere));
    return kinds.values().stream()
        .flatMap(it -> {
          var drawn = it.stream().sorted(Comparator.comparing(DraftsTest::draw)).toList();
          int middle = drawn.size() / 2;
          return (first ? drawn.subList(0, middle) : drawn.subList(middle, drawn.size())).stream();
        })
        .toList();
  }

  private static String draw(Labelled it) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest((SEED + it.id).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line for each language and kind of fault, and the texts that are heard wrongly. */
  private static void told(String name, List<Labelled> texts) {
    System.out.printf("%n%s: %d texts%n", name, texts.size());
    System.out.printf("%-4s%-28s%6s%12s%10s%n", "", "", "texts", "remark %", "phrase %");
    var lines = new TreeMap<String, List<Labelled>>();
    for (String language : List.of("nl", "en")) {
      var spoken = texts.stream().filter(it -> it.language.equals(language)).toList();
      lines.put(language + "  sincere", spoken.stream().filter(it -> it.sincere).toList());
      lines.put(language + "  not sincere", spoken.stream().filter(it -> !it.sincere).toList());
      spoken.stream()
          .flatMap(it -> it.faults.stream())
          .distinct()
          .forEach(fault ->
              lines.put(
                  language + "    " + fault,
                  spoken.stream().filter(it -> it.faults.contains(fault)).toList()));
    }
    lines.forEach((line, of) ->
        System.out.printf(
            "%-32s%6d%12d%10s%n",
            line,
            of.size(),
            share(of, Labelled::remarkedOn),
            of.getFirst().sincere ? "" : share(of, Labelled::touched)));
    System.out.println(
        "remarked on and sincere: " + ids(texts, it -> it.sincere && it.remarkedOn()));
    System.out.println("not remarked on: " + ids(texts, it -> !it.sincere && !it.remarkedOn()));
    System.out.println(
        "another phrase: " + ids(texts, it -> !it.sincere && it.remarkedOn() && !it.touched()));
  }

  private static List<String> ids(List<Labelled> texts, Predicate<Labelled> which) {
    return Stream.of(texts).flatMap(List::stream).filter(which).map(Labelled::id).toList();
  }
}
