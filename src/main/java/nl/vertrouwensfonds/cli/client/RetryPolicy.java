package nl.vertrouwensfonds.cli.client;

import java.io.IOException;

/**
 * Sends again what got no answer, or the answer that it is too busy now; a few times, not for ever.
 *
 * @param pauseMillis before the second attempt; each further pause takes twice as long
 */
record RetryPolicy(long pauseMillis) {
  static final int MAX_ATTEMPTS = 6;
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;

  /** Something that can be sent again. */
  interface RequestAttempt {
    ServiceResponse send() throws IOException;
  }

  /**
   * The first response that is more than "not now", or the last of all.
   *
   * @throws IOException when there was no response in the end
   */
  ServiceResponse retry(RequestAttempt request) throws IOException {
    for (int attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      long asked = 0;
      try {
        ServiceResponse response = request.send();
        if (response.status() != BUSY && response.status() != TOO_MANY) {
          return response;
        }
        asked = 1000 * response.body().at("/facts/retryAfter").asLong();
      } catch (IOException lost) {
        // The pause below gives a service that is started anew the time to come up.
      }
      pause(Math.max(asked, pauseMillis << (attempt - 1)));
    }
    return request.send();
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
