package nl.vertrouwensfonds.api.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection of somebody who writes HTTP by hand: no client would let such requests through. */
final class ByHand implements AutoCloseable {

  private static final int PATIENCE = 30_000;
  private static final int LITTLE = 4 << 10;

  private final Socket socket;

  ByHand(URI root) throws IOException {
    this(root, new Socket());
  }

  private ByHand(URI root, Socket socket) throws IOException {
    this.socket = socket;
    socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
    socket.setSoTimeout(PATIENCE);
  }

  /** For whom the system takes over as little as it can of what is not read. */
  static ByHand takingLittle(URI root) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(LITTLE);
    return new ByHand(root, socket);
  }

  /** Says something; lines end in CRLF. */
  ByHand says(String... lines) throws IOException {
    String text = String.join("\r\n", lines);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** All that is answered until the connection is closed. */
  String hears() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The status of what is answered; 0 when the connection is closed without a word. */
  int status() throws IOException {
    String heard = hears();
    return heard.isEmpty() ? 0 : Integer.parseInt(heard.split(" ")[1]);
  }

  /** Waits until something is answered, and no longer. */
  void hearsSomething() throws IOException {
    socket.getInputStream().read();
  }

  /** Goes away in the middle, as when a line is cut. */
  void hangsUp() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
