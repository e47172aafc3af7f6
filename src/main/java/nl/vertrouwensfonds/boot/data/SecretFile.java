package nl.vertrouwensfonds.boot.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Text that only the user of the service can read, made once and then kept. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * What the file says; when there is no such file yet, {@code fresh} decides what it will say.
   * Servers that come here at the same time all get the text of the first.
   */
  public static String keep(Path file, Supplier<String> fresh) {
    try {
      if (Files.notExists(file)) {
        create(file, fresh.get());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UserFacingException("cannot read or make %s (%s)".formatted(file, e));
    }
  }

  /** Killed in here, a nameless leftover stays: the file is whole under its name, or not there. */
  private static void create(Path file, String text) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), ".draft", null);
    try {
      writeThrough(draft, text);
      Files.createLink(file, draft);
      DiskSync.names(file.getParent());
    } catch (FileAlreadyExistsException another) {
      // Another server was first; its text holds.
    } finally {
      Files.delete(draft);
    }
  }

  /** Another text from now on. Killed in here, the file says the one or the other. */
  public static void replace(Path file, String text) {
    try {
      Path draft = Files.createTempFile(file.getParent(), ".draft", null);
      writeThrough(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      DiskSync.names(file.getParent());
    } catch (IOException e) {
      throw new UserFacingException("cannot write %s (%s)".formatted(file, e));
    }
  }

  private static void writeThrough(Path file, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
