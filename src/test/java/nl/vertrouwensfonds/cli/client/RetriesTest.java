package nl.vertrouwensfonds.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private int sent;

  @Test
  void whatIsTooBusyIsAskedAgain() throws IOException {
    assertEquals(201, new Retries(0).until(() -> answer(++sent < 3 ? 503 : 201)).status());
    assertEquals(3, sent);
  }

  @Test
  void aLostAnswerIsAskedForAgain() throws IOException {
    var answer =
        new Retries(0)
            .until(() -> {
              if (++sent < 3) {
                throw new IOException("lost");
              }
              return answer(201);
            });
    assertEquals(201, answer.status());
  }

  @Test
  void aRefusalIsAnAnswer() throws IOException {
    assertEquals(409, new Retries(0).until(() -> answer(++sent == 1 ? 409 : 201)).status());
  }

  @Test
  void itEnds() throws IOException {
    assertEquals(503, new Retries(0).until(() -> answer(++sent == 0 ? 201 : 503)).status());
    assertEquals(Retries.MOST, sent);
  }

  @Test
  void itEndsWithoutAnAnswerToo() {
    assertThrows(
        IOException.class,
        () ->
            new Retries(0)
                .until(() -> {
                  sent++;
                  throw new IOException("lost");
                }));
    assertEquals(Retries.MOST, sent);
  }

  private static Answer answer(int status) {
    return new Answer(status, MissingNode.getInstance(), "", false);
  }
}
