package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
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

  private static CommitmentRow row(String what) {
    return rows(what + ",small,2026-03-10,2026-03-10,").getFirst();
  }
}
