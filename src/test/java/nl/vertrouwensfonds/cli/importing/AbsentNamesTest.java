package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.domain.name.Name;
import org.junit.jupiter.api.Test;

/** Whom the service would not have named. */
class AbsentNamesTest {

  @Test
  void whoIsAbsentIsFoundAndWhoSitsAtTheTableIsNot() throws JsonProcessingException {
    var absent =
        AbsentNames.of(
            new ObjectMapper()
                .readTree(
                    """
                    {"participants": [{"name": "Anna Smit", "present": true},
                                      {"name": "Piet Vos", "present": false},
                                      {"present": true}],
                     "absentPersons": [{"name": "Karel Jansen"}, {"name": "Anna Smit"},
                                       {"name": "Piet Vos"}, {"id": "erased"}]}
                    """));
    assertEquals(Optional.of("K. Jansen"), absent.in(row("the work of K. Jansen")));
    assertEquals(Optional.of("Piet Vos"), absent.in(row("what Piet Vos began")));
    assertEquals(Optional.empty(), absent.in(row("the work of Anna Smit")));
    assertEquals(Optional.empty(), AbsentNames.NONE.in(row("the work of K. Jansen")));
  }

  @Test
  void whoIsNamedInTheMeasureIsFound() {
    var absent = new AbsentNames(List.of(Name.of("Karel Jansen")));
    var row = row("the work");
    String measure = "Karel Jansen agrees";
    var measured =
        new CommitmentRow(row.line(), row.parties(), row.what(), measure, row.size(), row.course());
    assertEquals(Optional.of("Karel Jansen"), absent.in(measured));
  }

  @Test
  void aWordThatMayBeANameIsNone() {
    var absent = new AbsentNames(List.of(Name.of("Karel Bakker")));
    String text = "Bakker brings bread";
    assertTrue(Name.hits(absent.names(), text).stream().noneMatch(Name.Hit::sure));
    assertFalse(Name.hits(absent.names(), text).isEmpty());
    assertEquals(Optional.empty(), absent.in(row(text)));
  }

  private static CommitmentRow row(String what) {
    return rows(what + ",small,2026-03-10,2026-03-10,").getFirst();
  }
}
