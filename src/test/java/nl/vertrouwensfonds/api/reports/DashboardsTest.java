package nl.vertrouwensfonds.api.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dashboards for Grafana ask what a login and a token are answered. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DashboardsTest {

  private static final Path FOLDER = Path.of("src/main/grafana");

  private Table table;

  @BeforeEach
  void tell() {
    table = Table.importing("2024-01-01T00:00:00Z").at("2024-01-10T00:00:00Z");
    table.accepted("2024-02-01", null);
    table.led();
    table.made(
        table.client,
        "/breaches",
        "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}");
  }

  private static List<JsonNode> boards(String source) throws IOException {
    try (var files = Files.list(FOLDER)) {
      var boards = new ArrayList<JsonNode>();
      for (Path file : files.filter(it -> it.toString().endsWith(source + ".json")).toList()) {
        boards.add(new JsonMapper().readTree(file.toFile()));
      }
      assertEquals(2, boards.size());
      return boards;
    }
  }

  /** Without what only Grafana knows: the time that is looked at, and what was chosen. */
  private String filledIn(String text) {
    return text.replace("$__timeFrom()", "'2024-01-01T00:00:00Z'")
        .replace("$__timeTo()", "'2024-03-01T00:00:00Z'")
        .replace("${__from:date:YYYY-MM-DD}", "2024-01-01")
        .replace("${__to:date:YYYY-MM-DD}", "2024-03-01")
        .replace("${relationship}", table.relationship);
  }

  @Test
  void aGrantedLoginIsAnsweredEveryQuery() throws Exception {
    try (var login = Logins.granted("grafana", List.of(table.client.organisation()))) {
      int asked = 0;
      for (var board : boards("postgresql")) {
        var queries = new ArrayList<>(board.findValuesAsText("rawSql"));
        board.at("/templating/list").forEach(it -> queries.add(it.path("query").asText()));
        for (String query : queries) {
          assertFalse(filledIn(query).contains("$"), query);
          try (var rows = login.createStatement().executeQuery(filledIn(query))) {
            assertTrue(rows.next(), query);
          } catch (SQLException e) {
            throw new AssertionError(query, e);
          }
          asked++;
        }
      }
      assertEquals(11, asked);
    }
  }

  /** The parameters that the contract has for an address. */
  private static List<String> known(JsonNode target) throws IOException {
    var contract = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
    var names = new ArrayList<String>();
    for (var it : contract.path("paths").path(target.path("url").asText()).at("/get/parameters")) {
      names.add(contract.at(it.path("$ref").asText().substring(1) + "/name").asText());
    }
    return names;
  }

  @Test
  void aTokenIsAnsweredEveryAddressAndEachColumnIsThere() throws Exception {
    int asked = 0;
    for (var board : boards("infinity")) {
      for (var target : board.findParents("root_selector")) {
        var request = table.client.asks();
        for (var parameter : target.at("/url_options/params")) {
          assertTrue(known(target).contains(parameter.path("key").asText()), "" + parameter);
          String value = filledIn(parameter.path("value").asText());
          request.queryParam(parameter.path("key").asText(), value);
        }
        var got = request.get(target.path("url").asText());
        assertEquals(200, got.statusCode());
        var row = new JsonMapper().readTree(got.asString()).path("rows").path(0);
        var wanted = new TreeSet<>(target.path("columns").findValuesAsText("selector"));
        var there = new TreeSet<String>();
        row.fieldNames().forEachRemaining(there::add);
        assertTrue(there.containsAll(wanted), wanted + " of " + there);
        asked++;
      }
    }
    assertEquals(10, asked);
  }
}
