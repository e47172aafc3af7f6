package nl.vertrouwensfonds.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.MembershipWriter;
import nl.vertrouwensfonds.access.OrganisationWriter;
import nl.vertrouwensfonds.log.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room may use which. */
class RoomsTest {

  private static final String HOUSE = "nl.vertrouwensfonds.";
  private static final Set<String> PURE = Set.of("domain", "trust", "proof");
  private static final Set<String> WITH_DATABASE =
      Set.of("log", "access", "queries", "webhooks", "kafka", "audit");
  private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("domain", Set.of());
    MAY_USE.put("trust", Set.of("domain"));
    MAY_USE.put("proof", Set.of());
    MAY_USE.put("log", Set.of("domain", "trust", "proof"));
    MAY_USE.put("access", Set.of("domain"));
    MAY_USE.put("commands", Set.of("domain", "trust", "log", "access"));
    MAY_USE.put("queries", Set.of("domain", "trust", "proof", "log", "access"));
    MAY_USE.put("feed", Set.of("domain", "log", "access"));
    MAY_USE.put("webhooks", Set.of("domain", "log", "access", "feed"));
    MAY_USE.put("kafka", Set.of("domain", "log", "access", "feed"));
    MAY_USE.put("audit", Set.of("domain", "proof", "log", "access"));
    MAY_USE.put("boot", Set.of("domain", "proof", "log", "access", "audit"));
    MAY_USE.put("verify", Set.of("domain", "trust", "proof", "log"));
    MAY_USE.put(
        "export",
        Set.of("domain", "trust", "proof", "log", "access", "queries", "audit", "verify"));
    MAY_USE.put("cli", Set.of("boot", "domain", "proof", "verify"));
    MAY_USE.put(
        "api",
        Set.of(
            "domain",
            "trust",
            "proof",
            "log",
            "access",
            "commands",
            "queries",
            "feed",
            "webhooks",
            "audit",
            "export"));
  }

  /** What a command judges as the service will, so that nothing is refused half way. */
  private static final Set<String> ON_BOTH_SIDES =
      Set.of("domain.Zones", "domain.name.Name", "domain.name.Name$Hit", "domain.party.Spelling");

  /** What the command line may see of the room that starts the service. */
  private static final Set<String> DOORS_OF_BOOT =
      Set.of(
          "boot.Backup",
          "boot.ErasedRemains",
          "boot.LogKeyFile",
          "boot.ReportingLogin",
          "boot.Restore",
          "boot.Revocation",
          "boot.SignInLink",
          "boot.Settings",
          "boot.ServiceRunner",
          "boot.SystemClock",
          "boot.Upgrade",
          "boot.data.UserFacingException",
          "boot.tokens.Issuer",
          "boot.tokens.TokenSigner");

  private static final JavaClasses HOUSE_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nl.vertrouwensfonds");

  static Stream<String> rooms() {
    return MAY_USE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyTheRoomsItMay(String room) {
    var allowed = MAY_USE.get(room);
    assertEquals(Set.of(), uses(room, it -> !allowed.contains(room(it))));
  }

  @Test
  void theCommandLineUsesOfTheDomainItsEnumsAndWhatIsJudgedBeforeItIsSent() {
    assertEquals(
        Set.of(),
        uses(
            "cli",
            it -> room(it).equals("domain") && !it.isEnum() && !ON_BOTH_SIDES.contains(path(it))));
    for (String judge : ON_BOTH_SIDES) {
      assertNotEquals(Set.of(), uses("cli", it -> path(it).equals(judge)), judge);
    }
  }

  @Test
  void theCommandLineUsesOfBootItsDoorsAlone() {
    assertEquals(
        Set.of(), uses("cli", it -> room(it).equals("boot") && !DOORS_OF_BOOT.contains(path(it))));
    for (String door : DOORS_OF_BOOT) {
      assertNotEquals(Set.of(), uses("cli", it -> path(it).equals(door)), door);
    }
  }

  @Test
  void nobodyUsesTheCommandLineAndItAloneUsesBoot() {
    for (String room : MAY_USE.keySet()) {
      assertEquals(Set.of(), uses(room, it -> room(it).equals("cli")));
      if (!room.equals("cli")) {
        assertEquals(Set.of(), uses(room, it -> room(it).equals("boot")));
      }
    }
  }

  @Test
  void everyRoomIsThereAndNothingStandsOutside() {
    var found =
        HOUSE_CLASSES.stream().map(RoomsTest::room).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
  }

  @Test
  void pureRoomsUseTheJdkAlone() {
    var outside =
        DescribedPredicate.<JavaClass>describe(
            "something outside the JDK and the pure rooms",
            it ->
                !it.getPackageName().startsWith("java.")
                    && !it.getPackageName().startsWith("javax.crypto")
                    && !it.getPackageName().isEmpty()
                    && !PURE.contains(room(it)));
    noClasses().that(in(PURE)).should().dependOnClassesThat(outside).check(HOUSE_CLASSES);
  }

  @Test
  void noRoomRunsInACircle() {
    SlicesRuleDefinition.slices()
        .matching("nl.vertrouwensfonds.(*)..")
        .should()
        .beFreeOfCycles()
        .check(HOUSE_CLASSES);
  }

  @Test
  void noCornerOfAPureRoomRunsInACircle() {
    for (String room : PURE) {
      SlicesRuleDefinition.slices()
          .matching("nl.vertrouwensfonds." + room + ".(**)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(HOUSE_CLASSES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "access", "proof", "commands", "feed", "webhooks", "kafka"})
  void noFilesOfARoomRunInACircle(String room) {
    SlicesRuleDefinition.slices()
        .assignedFrom(filesOf(room))
        .should()
        .beFreeOfCycles()
        .check(HOUSE_CLASSES);
  }

  /** A type and all that is nested in it stand in one file. */
  private static SliceAssignment filesOf(String room) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return room(type).equals(room)
            ? SliceIdentifier.of(type.getName().split("\\$")[0])
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "files of " + room;
      }
    };
  }

  @Test
  void onlyBootReadsTheTimeAndThrowsDice() {
    var elsewhere =
        DescribedPredicate.<JavaClass>describe("outside boot", it -> !room(it).equals("boot"));
    noClasses()
        .that(elsewhere)
        .should()
        .callMethodWhere(describe("the time is read", RoomsTest::readsTheTime))
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .check(HOUSE_CLASSES);
  }

  /** Whatever clock or zone it is given, and however coarse it is. */
  private static boolean readsTheTime(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    return switch (owner) {
      case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
      case "java.time.Clock", "java.time.InstantSource" ->
          name.startsWith("system") || name.matches("tick\\w+");
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }

  @Test
  void onlySomeRoomsTalkToTheDatabase() {
    noClasses()
        .that(in(rooms().filter(it -> !WITH_DATABASE.contains(it)).collect(Collectors.toSet())))
        .and()
        .resideOutsideOfPackage("nl.vertrouwensfonds.boot..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.hibernate.annotations..")
        .check(HOUSE_CLASSES);
  }

  @Test
  void rowsStayInTheRoomThatReadsThem() {
    var ofTheDatabase =
        DescribedPredicate.<JavaClass>describe(
            "entities or Panache's",
            it ->
                it.isAnnotatedWith(Entity.class)
                    || it.getPackageName().startsWith("io.quarkus.hibernate.orm.panache"));
    noClasses()
        .that()
        .resideOutsideOfPackages("nl.vertrouwensfonds.log..", "nl.vertrouwensfonds.access..")
        .should()
        .dependOnClassesThat(ofTheDatabase)
        .check(HOUSE_CLASSES);
  }

  @Test
  void noFaceOfARoomCanChangeRowsAtWill() {
    noClasses()
        .that()
        .arePublic()
        .should()
        .beAssignableTo(PanacheRepositoryBase.class)
        .orShould()
        .beAnnotatedWith(Entity.class)
        .check(HOUSE_CLASSES);
  }

  @Test
  void everyWriteGoesThroughCommands() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "nl.vertrouwensfonds.commands..",
            "nl.vertrouwensfonds.log..",
            "nl.vertrouwensfonds.access..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(EventLog.class, MembershipWriter.class, OrganisationWriter.class)
        .check(HOUSE_CLASSES);
  }

  @Test
  void onlyTheApiSpeaksHttpToCallers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.vertrouwensfonds.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
        .check(HOUSE_CLASSES);
  }

  /** A request that waits holds no thread; one that computes for long holds one of its own. */
  @Test
  void everyResourceSaysOnWhichThreadItRuns() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .beAnnotatedWith(RunOnVirtualThread.class)
        .orShould()
        .beAnnotatedWith(Blocking.class)
        .check(HOUSE_CLASSES);
  }

  @Test
  void aRoomThatIsLeftByTheWindowIsNoticed() {
    var wrong = new ClassFileImporter().importClasses(RoomsTest.class, Instant.class);
    assertThrows(
        AssertionError.class,
        () ->
            classes()
                .that()
                .haveSimpleName("RoomsTest")
                .should()
                .onlyDependOnClassesThat()
                .resideInAPackage("java..")
                .check(wrong));
    assertTrue(HOUSE_CLASSES.size() > 50);
  }

  /** What a room uses of other rooms, as far as it matches; each place where it does. */
  private static Set<String> uses(String room, Predicate<JavaClass> used) {
    return HOUSE_CLASSES.stream()
        .filter(it -> room(it).equals(room))
        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
        .filter(it -> isOfAnotherRoom(it.getTargetClass().getBaseComponentType(), room))
        .filter(it -> used.test(it.getTargetClass().getBaseComponentType()))
        .map(it -> it.getDescription())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOfAnotherRoom(JavaClass type, String room) {
    return type.getPackageName().startsWith(HOUSE) && !room(type).equals(room);
  }

  /** The name of a type within the house. */
  private static String path(JavaClass type) {
    return type.getName().substring(HOUSE.length());
  }

  private static DescribedPredicate<JavaClass> in(Set<String> rooms) {
    return DescribedPredicate.describe("in " + rooms, it -> rooms.contains(room(it)));
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(HOUSE) ? name.substring(HOUSE.length()).split("\\.")[0] : "";
  }
}
