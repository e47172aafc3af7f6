package nl.vertrouwensfonds.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.ToldLog;
import nl.vertrouwensfonds.domain.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens verifies, for both sides: nobody is accused who did nothing. */
class WalkedExportsTest {

  private static final int WALKS = Integer.getInteger("exports", 24);
  private static final int ACTS = 100;

  @TempDir Path folder;

  @Test
  void whateverHappensIsFoundWholeByBothSides() throws IOException {
    var walker = Walker.anew();
    long judged = 0;
    long unjudged = 0;
    long hidden = 0;
    for (int number = 0; number < WALKS; number++) {
      var told = ToldLog.walked(walker, number, ACTS);
      for (Side side : Side.PARTIES) {
        var file = new ExportedLog(told.log(), told.contents(), at(told, side)).write(file());
        var verified = Verification.of(file, List.of(ExportedLog.SERVICE.key()), List.of());
        assertEquals(List.of(), verified.findings(), "walk " + number + " for " + side);
        assertEquals(told.log().size(), verified.log().events());
        judged += verified.log().judged();
        unjudged += verified.log().unjudged();
        hidden += verified.log().hidden();
      }
    }
    System.out.printf("%d judged, %d not, %d hidden%n", judged, unjudged, hidden);
    assertTrue(hidden > 0);
    assertTrue(unjudged < judged / 10, unjudged + " of " + judged);
  }

  private Path file() {
    return folder.resolve("export.zip");
  }

  static Viewer.AtTable at(ToldLog told, Side side) {
    UUID who = side == Side.CLIENT ? told.client() : told.supplier();
    return new Viewer.AtTable(told.log().getFirst().id(), who, side, Long.MAX_VALUE, null, null);
  }
}
