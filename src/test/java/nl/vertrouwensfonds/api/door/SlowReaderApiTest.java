package nl.vertrouwensfonds.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long answers that are not read: they take no more of the memory than they may. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SlowReaderApiTest {

  private static final int CONNECTIONS = 8;
  private static final int PATIENCE = 200;
  private static final int LONG_LISTS = 4;

  @TestHTTPResource URI root;

  private Table table;

  /** A list of 1.5 MB. */
  @BeforeEach
  void aTable() {
    table = Table.live();
    String text = "x".repeat(4000);
    String promise =
        "{\"what\":\"%s\",\"measure\":\"%s\",\"due\":\"2199-01-01\"}".formatted(text, text);
    for (int i = 0; i < 190; i++) {
      table.supplier.sends(promise).post(table.path("/commitments")).then().statusCode(201);
    }
  }

  private int longList(Person who) {
    return who.asks().get(table.path("/commitments?limit=200")).statusCode();
  }

  private void untilLongListIs(int status) {
    int last = 0;
    for (int i = 0; i < PATIENCE && last != status; i++) {
      last = longList(table.supplier);
    }
    assertEquals(status, last);
  }

  /**
   * The system itself takes over some of them for each connection. The first has begun before the
   * next connection asks, or else on a slow machine most would be told to wait, and hold nothing.
   */
  private ByHand asksAndDoesNotRead() throws IOException {
    var connection = ByHand.takingLittle(root);
    for (int i = 0; i < LONG_LISTS; i++) {
      connection.says(
          "GET " + table.path("/commitments?limit=200") + " HTTP/1.1",
          "Host: x",
          "Authorization: Bearer " + table.supplier.token(),
          "",
          "");
    }
    connection.hearsSomething();
    return connection;
  }

  @Test
  void whoDoesNotReadHoldsAPartAndOthersReadOn() throws Exception {
    var unread = new ArrayList<ByHand>();
    for (int i = 0; i < CONNECTIONS; i++) {
      unread.add(asksAndDoesNotRead());
    }
    untilLongListIs(429);
    table.supplier.asks().get(table.path("/trust")).then().statusCode(200);
    assertEquals(200, longList(table.client));
    for (var it : unread) {
      it.close();
    }
    untilLongListIs(200);
  }
}
