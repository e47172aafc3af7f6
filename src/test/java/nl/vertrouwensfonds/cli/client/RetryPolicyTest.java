package nl.vertrouwensfonds.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private int sent;

  @Test
  void whatIsTooBusyIsAskedAgain() throws IOException {
    assertEquals(201, new RetryPolicy(0).retry(() -> response(++sent < 3 ? 503 : 201)).status());
    assertEquals(3, sent);
  }

  @Test
  void whoAsksTooMuchComesAgainWhenItIsTold() throws IOException {
    var told = JsonNodeFactory.instance.objectNode();
    told.putObject("facts").put("retryAfter", 1);
    long before = System.nanoTime();
    var again =
        new RetryPolicy(0)
            .retry(() -> ++sent == 1 ? new ServiceResponse(429, told, "", false) : response(201));
    assertEquals(201, again.status());
    assertTrue(System.nanoTime() - before >= 1_000_000_000);
  }

  @Test
  void aLostAnswerIsAskedForAgain() throws IOException {
    var response =
        new RetryPolicy(0)
            .retry(() -> {
              if (++sent < 3) {
                throw new IOException("lost");
              }
              return response(201);
            });
    assertEquals(201, response.status());
  }

  @Test
  void aRefusalIsAnAnswer() throws IOException {
    assertEquals(409, new RetryPolicy(0).retry(() -> response(++sent == 1 ? 409 : 201)).status());
  }

  @Test
  void itEnds() throws IOException {
    assertEquals(503, new RetryPolicy(0).retry(() -> response(++sent == 0 ? 201 : 503)).status());
    assertEquals(RetryPolicy.MAX_ATTEMPTS, sent);
  }

  @Test
  void itEndsWithoutAnAnswerToo() {
    assertThrows(
        IOException.class,
        () ->
            new RetryPolicy(0)
                .retry(() -> {
                  sent++;
                  throw new IOException("lost");
                }));
    assertEquals(RetryPolicy.MAX_ATTEMPTS, sent);
  }

  private static ServiceResponse response(int status) {
    return new ServiceResponse(status, MissingNode.getInstance(), "", false);
  }
}
