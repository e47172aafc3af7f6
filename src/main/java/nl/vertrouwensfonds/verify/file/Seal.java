package nl.vertrouwensfonds.verify.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ends an export, as the comment of its zip: the SHA-256 of all bytes before it, lowercase hex. It
 * finds what was damaged on the way; who changes an export on purpose makes a new one.
 */
final class Seal {

  static final int LENGTH = 64;

  private static final int BUFFER = 1 << 16;

  private Seal() {}

  /** That which should be at its end. */
  static String of(Path export) throws IOException {
    long left = Math.max(0, Files.size(export) - LENGTH);
    var digest = sha256();
    try (var in = new BufferedInputStream(Files.newInputStream(export))) {
      byte[] buffer = new byte[BUFFER];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          break;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** That which is. */
  static String in(Path export) throws IOException {
    try (var file = Files.newByteChannel(export)) {
      var end = ByteBuffer.allocate((int) Math.min(LENGTH, file.size()));
      file.position(file.size() - end.capacity());
      while (end.hasRemaining() && file.read(end) >= 0) {
        // until it is whole
      }
      return new String(end.array(), StandardCharsets.ISO_8859_1);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
