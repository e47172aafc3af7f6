package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a service and its database, and can keep from the service what the database says
 * when it has committed an append.
 */
final class HeldCommits implements AutoCloseable {
  private static final String APPENDS = "insert into event ";
  private static final String COMMITTED = "COMMIT\0";
  private static final String COMMITS = "COMMIT";

  /** What becomes of the next append that is committed. */
  enum Fate {
    /** Its answer is kept back. */
    HELD,
    /** Its connection ends before it is answered. */
    CUT,
    /** The same, and no other connection is to be had. */
    CUT_OFF,
    /** Its connection ends before the database hears of it. */
    LOST
  }

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int database;
  private final AtomicReference<Fate> next = new AtomicReference<>();
  private final Queue<Socket> services = new ConcurrentLinkedQueue<>();
  private final CountDownLatch held = new CountDownLatch(1);

  HeldCommits(int database) throws IOException {
    this.database = database;
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Statements in full each time, so that it can be read what they are. */
  String url(Database database) throws IOException {
    String url = database.url(port());
    return url + (url.contains("?") ? "&" : "?") + "prepareThreshold=0";
  }

  boolean isDone() {
    return next.get() == null;
  }

  /** What becomes of the next append. */
  void next(Fate fate) {
    next.set(fate);
  }

  /** Returns when one is committed, of which the service does not know. */
  void awaitHeld() throws InterruptedException {
    if (!held.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("no append was committed");
    }
  }

  private void open() {
    try {
      while (true) {
        var service = door.accept();
        services.add(service);
        var backend = new Socket(InetAddress.getLoopbackAddress(), database);
        var appends = new AtomicBoolean();
        Thread.ofVirtual().start(() -> pass(service, backend, it -> ask(it, appends)));
        Thread.ofVirtual().start(() -> pass(backend, service, it -> answer(it, appends)));
      }
    } catch (IOException closed) {
      // As it should.
    }
  }

  /** What is done with a piece before it is passed on: whether it is. */
  private interface Piece {
    boolean passes(String text) throws IOException;
  }

  private static void pass(Socket from, Socket to, Piece piece) {
    var buffer = new byte[1 << 16];
    try (from;
        to) {
      for (int n = from.getInputStream().read(buffer);
          n > 0;
          n = from.getInputStream().read(buffer)) {
        if (!piece.passes(new String(buffer, 0, n, StandardCharsets.ISO_8859_1))) {
          return;
        }
        to.getOutputStream().write(buffer, 0, n);
      }
    } catch (IOException closed) {
      // The other end is closed too.
    }
  }

  private boolean ask(String text, AtomicBoolean appends) {
    if (text.contains(APPENDS)) {
      appends.set(true);
    }
    boolean lost = text.contains(COMMITS) && appends.get();
    return !(lost && next.compareAndSet(Fate.LOST, null));
  }

  private boolean answer(String text, AtomicBoolean appends) throws IOException {
    boolean mine = text.contains(COMMITTED) && appends.get();
    var fate = mine ? next.get() : null;
    if (fate == null || fate == Fate.LOST) {
      return true;
    }
    next.set(null);
    held.countDown();
    switch (fate) {
      case CUT_OFF -> close();
      case HELD -> park();
      default -> {
        // The end of the connection is all of it.
      }
    }
    return false;
  }

  private static void park() throws IOException {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (var it : services) {
      it.close();
    }
  }
}
