package nl.vertrouwensfonds.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for machines is the same in Istanbul and in Cairo. */
class LocalesTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** Of these each has a twin that is told the language, or needs none. */
  private static final Set<String> ASK_THE_MACHINE =
      Set.of(
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
          "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
          "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
          "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
          "java.io.Console.printf(java.lang.String, [Ljava.lang.Object;)",
          "java.util.Formatter.<init>()",
          "java.util.Formatter.<init>(java.lang.Appendable)",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.text.NumberFormat.getInstance()",
          "java.text.NumberFormat.getNumberInstance()",
          "java.text.NumberFormat.getIntegerInstance()",
          "java.text.NumberFormat.getPercentInstance()",
          "java.text.NumberFormat.getCurrencyInstance()",
          "java.text.DecimalFormat.<init>()",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.MessageFormat.<init>(java.lang.String)",
          "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
          "java.text.SimpleDateFormat.<init>(java.lang.String)",
          "java.text.Collator.getInstance()",
          "java.text.BreakIterator.getWordInstance()",
          "java.text.BreakIterator.getSentenceInstance()",
          "java.util.ResourceBundle.getBundle(java.lang.String)",
          "java.util.Locale.getDefault()");

  /** Figures, of which digits and commas are the language's; {@code %s} writes them as they are. */
  private static final Pattern FIGURE =
      Pattern.compile("(?<!%)%(\\d+\\$)?[-,+ (#0-9]*(d|x|X|\\.\\d+[feg])");

  @Test
  void nothingAsksTheMachineForItsLanguage() {
    var house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.vertrouwensfonds");
    noClasses()
        .should()
        .callCodeUnitWhere(
            describe("the language of the machine decides", LocalesTest::asksTheMachine))
        .check(house);
  }

  private static boolean asksTheMachine(JavaCall<?> call) {
    var types = call.getTarget().getRawParameterTypes().stream().map(it -> it.getName()).toList();
    var target = call.getTarget();
    return ASK_THE_MACHINE.contains(
        target.getOwner().getName()
            + "."
            + target.getName()
            + "("
            + String.join(", ", types)
            + ")");
  }

  /** {@link String#formatted} cannot be told a language. */
  @Test
  void figuresAreFilledInWithALanguage() throws IOException {
    assertEquals(List.of(), statements().filter(LocalesTest::fillsInFigures).toList());
  }

  private static boolean fillsInFigures(String statement) {
    return FIGURE.matcher(statement).find()
        && (statement.contains(".formatted(") || statement.contains("static final String"));
  }

  private static Stream<String> statements() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(it -> it.toString().endsWith(".java")).toList().stream()
          .flatMap(it -> Arrays.stream(text(it).split(";\n")));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Otherwise the list above would be about nothing. */
  @Test
  void theMachineWouldDecide() {
    assertEquals("٠٠٧", String.format(Locale.of("ar", "EG"), "%03d", 7));
    assertEquals("mıssed", "MISSED".toLowerCase(Locale.of("tr")));
  }
}
