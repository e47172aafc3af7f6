package nl.vertrouwensfonds.cli.client;

import java.io.IOException;

/**
 * Sends again what got no answer, or the answer that it is too busy now; a few times, not for ever.
 *
 * @param pauseMillis before the second attempt; each further pause takes twice as long
 */
record Retries(long pauseMillis) {
  static final int MOST = 6;
  private static final int BUSY = 503;

  /** Something that can be sent again. */
  interface Sending {
    Answer send() throws IOException;
  }

  /**
   * The first answer that is more than "not now", or the last of all.
   *
   * @throws IOException when there was no answer in the end
   */
  Answer until(Sending sending) throws IOException {
    for (int attempt = 1; attempt < MOST; attempt++) {
      try {
        Answer answer = sending.send();
        if (answer.status() != BUSY) {
          return answer;
        }
      } catch (IOException lost) {
        // The pause below gives a service that is started anew the time to come up.
      }
      pause(pauseMillis << (attempt - 1));
    }
    return sending.send();
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
