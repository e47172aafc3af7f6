package nl.vertrouwensfonds.domain;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.command.PartyCommand.RegisterCosignerKey;
import nl.vertrouwensfonds.domain.command.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.name.Name;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is not at the table is named in no text that both sides can read, unless it says so. */
class NamedTest {

  /** What has no text: it only says who comes, or is spoken of. */
  private static final Set<Class<?>> NAMES_ALONE =
      Set.of(AdmitParticipant.class, NameAbsentPerson.class);

  private final Story story = Story.live();

  static Stream<Class<?>> commands() {
    return records(Command.class);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(NamedTest::records);
  }

  /** What they hold is for machines: the name of a policy, a public key. */
  private static final Set<Class<?>> NO_TEXTS =
      Set.of(AdoptTrustPolicy.class, RegisterCosignerKey.class);

  /** A new command with a text is found here: its content is what is looked at, or this fails. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShowsItsTextsToTheOneRule(Class<? extends Command> type) throws Exception {
    var parts = type.getRecordComponents();
    boolean texts = Arrays.stream(parts).anyMatch(it -> it.getType() == Content.class);
    if (!texts) {
      var others = Arrays.stream(parts).map(RecordComponent::getType).collect(toSet());
      assertTrue(!others.contains(String.class) || NO_TEXTS.contains(type), type.getName());
      return;
    }
    UUID jan = story.absent("Jan de Wit", "de Wit");
    var content = Content.of("name", "Nora").and("text", "Het lag aan De Wit.");
    var command = made(type, parts, content);
    assertEquals(content, command.content());
    if (!NAMES_ALONE.contains(type)) {
      var named = story.relationship().named(visible(command, content), story.names());
      assertEquals(List.of("text"), named.stream().map(it -> it.field()).toList());
    }
    assertTrue(story.relationship().parties().knows(jan));
  }

  /** The same text of a command that is shown to all: where it is hidden nobody is held to it. */
  private static Command visible(Command command, Content content) {
    return command.visibility() == Visibility.ALL ? command : says(content, Visibility.ALL);
  }

  private static Command made(
      Class<? extends Command> type, RecordComponent[] parts, Content content)
      throws ReflectiveOperationException {
    var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = Arrays.stream(types).map(it -> value(it, content)).toArray();
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object value(Class<?> type, Content content) {
    if (type == Content.class) {
      return content;
    }
    if (type == Visibility.class) {
      return Visibility.ALL;
    }
    return type == boolean.class
        ? (Object) false
        : type == int.class ? (Object) 0 : type == List.class ? List.of() : null;
  }

  @Test
  void aReportAndAPromiseNameNobodyAbsentAndTheRefusalSaysWhoAndWhere() {
    story.absent("Jan de Wit", "de Wit");
    var refusal =
        story.refuses(
            Rule.MENTION_UNDECLARED,
            story.client(),
            new ReportBreach(
                Kind.ABILITY,
                Severity.MINOR,
                null,
                Content.of("what", "It was De\nWits mistake.")));
    assertEquals(Map.of("name", "De\nWits", "field", "what"), refusal.facts());
    var promise = Content.of("what", "The report").and("measure", "as J. de Wit made it");
    assertEquals(
        "measure",
        story
            .refuses(Rule.MENTION_UNDECLARED, story.supplier(), commitment(promise))
            .facts()
            .get("field"));
    story.does(story.supplier(), commitment(Content.of("what", "De muur wordt wit")));
  }

  @Test
  void whatOnlyTheOwnSideReadsMayNameThem() {
    story.absent("Jan de Wit", "de Wit");
    var content = Content.of("text", "We miss Jan de Wit.");
    story.does(story.client(), says(content, Visibility.OWN_SIDE));
    story.refuses(Rule.MENTION_UNDECLARED, story.client(), says(content, Visibility.ALL));
  }

  @Test
  void whoIsDeclaredMayBeNamed() {
    UUID jan = story.absent("Jan de Wit", "de Wit");
    var content = Content.of("text", "We miss Jan de Wit.");
    var declared = List.of(new Mention(jan, Mention.Part.CONTEXT));
    story.does(
        story.client(),
        new MakeStatement(Sort.OBSERVATION, null, null, declared, Visibility.ALL, false, content));
  }

  @Test
  void whoSitsAtTheTableIsNotAbsent() {
    story.absent("Jan de Wit", "de Wit");
    var content = Content.of("text", "We asked Jan de Wit.");
    story.refuses(Rule.MENTION_UNDECLARED, story.client(), says(content, Visibility.ALL));
    UUID jan = story.does(story.supplier(), admit("Jan de Wit"));
    story.does(story.client(), says(content, Visibility.ALL));
    story.does(story.supplier(), new ReleaseParticipant(jan));
    story.refuses(Rule.MENTION_UNDECLARED, story.client(), says(content, Visibility.ALL));
    story.does(story.supplier(), admit("J. de Wit"));
    story.does(story.client(), says(content, Visibility.ALL));
  }

  @Test
  void aNamesakeAtTheTableIsNotTakenForWhoIsAbsent() {
    story.absent("Karel Jansen", "Jansen");
    story.does(story.supplier(), admit("Piet Jansen"));
    story.does(story.client(), says(Content.of("text", "We asked Piet Jansen."), Visibility.ALL));
    story.does(story.client(), says(Content.of("text", "So did Jansen."), Visibility.ALL));
    story.refuses(
        Rule.MENTION_UNDECLARED,
        story.client(),
        says(Content.of("text", "We asked Karel Jansen."), Visibility.ALL));
  }

  @Test
  void oneListedIsNotListedAgain() {
    story.absent("Jan de Wit");
    for (String again : List.of("Jan de Wit", "JAN DE WIT", "Jan  de\u00A0Wit")) {
      var content = Content.of(Name.NAME, again).and(Name.FAMILY_NAME, "de Wit");
      story.refuses(Rule.ALREADY_DONE, story.supplier(), new NameAbsentPerson(content));
    }
    story.absent("Jan de Witte");
  }

  @Test
  void aListingOfOneNameAloneIsReadAndItsFamilyNameIsOnlyPointedOut() {
    story.absent("Jan de Wit");
    var content = Content.of("text", "We asked De Wit.");
    var said = says(content, Visibility.ALL);
    var named = story.relationship().named(said, story.names());
    assertEquals(List.of(false), named.stream().map(it -> it.sure()).toList());
    story.does(story.client(), said);
    var whole = Content.of("text", "We asked Jan de Wit.");
    story.refuses(Rule.MENTION_UNDECLARED, story.client(), says(whole, Visibility.ALL));
  }

  private static MakeCommitment commitment(Content content) {
    return new MakeCommitment(Size.NORMAL, LocalDate.parse("2026-03-01"), content);
  }

  private static AdmitParticipant admit(String name) {
    return new AdmitParticipant(Role.DELIVERY, false, Content.of(Name.NAME, name));
  }

  private static MakeStatement says(Content content, Visibility to) {
    return new MakeStatement(Sort.OBSERVATION, null, null, List.of(), to, false, content);
  }
}
