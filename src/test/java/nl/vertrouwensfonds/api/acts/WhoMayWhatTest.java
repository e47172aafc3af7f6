package nl.vertrouwensfonds.api.acts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.actions.ActionLinks;
import nl.vertrouwensfonds.api.acts.Act.Takes;
import nl.vertrouwensfonds.api.acts.Offers.Offer;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table of all acts is how it is: each is offered to, and done by, exactly whom it names. It
 * stands in {@code acts/who-may-what.txt}, and the stories in which all acts are done beside it.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class WhoMayWhatTest {

  private static final String PROMISES = "promises";
  private static final String BREACHES = "breaches";
  private static final String CASES = "cases";

  @Inject ActionLinks links;

  @Test
  void everyActStandsInTheTableAndIsDoneInAStory() {
    var all = new TreeSet<>(links.all().keySet());
    assertEquals(all, Act.table().keySet());
    var told = Told.acts(List.of(PROMISES, BREACHES, CASES));
    assertEquals(all, told.collect(toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {PROMISES, BREACHES, CASES})
  void anActIsOfferedToAndDoneByExactlyWhoMay(String story) {
    new Play(links).play(story);
  }

  @Test
  void everybodyMayLeaveWithoutAMandate() {
    String now = "2024-01-01T00:00:00Z";
    var table = Table.importing(now).at(now);
    var company = new Company(table);
    var colleague = company.colleague(Side.CLIENT);
    String id = company.id(colleague);
    var offered = Offers.to(colleague, table, now).orElseThrow().acts();
    assertTrue(offered.contains(new Offer("release-participant", id)));
    table.made(colleague.person(), "/participants/" + id + "/departure", "{}");
  }

  @Test
  void theContractSaysWhatTakesAMandate() throws IOException {
    var paths = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()).path("paths");
    var acts = Act.table();
    links.all().entrySet().stream()
        .collect(
            groupingBy(
                it -> it.getValue().template(),
                mapping(it -> acts.get(it.getKey()).takes(), toSet())))
        .forEach((path, takes) -> {
          var post = paths.path(path).path("post");
          boolean mandate = takes.contains(Takes.A_MANDATE);
          String refusals = post.at("/responses/403/description").textValue();
          assertEquals(mandate, refusals.contains("`no-mandate`"), path);
          assertEquals(mandate, post.path("description").textValue().contains("mandate"), path);
        });
  }
}
