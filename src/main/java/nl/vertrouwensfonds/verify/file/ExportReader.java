package nl.vertrouwensfonds.verify.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the files of an export. */
public final class ExportReader implements Closeable {

  /** No line or small file of an export is as long, in bytes. */
  private static final int LONGEST = 100_000_000;

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final ZipFile zip;

  /**
   * @throws IOException when it is no zip
   */
  public ExportReader(Path path) throws IOException {
    this.path = path;
    this.zip = new ZipFile(path.toFile());
  }

  /** Whether every byte is as it was written. */
  public boolean isWhole() throws IOException {
    return Seal.of(path).equals(Seal.in(path));
  }

  /** What its files are called. */
  public Set<String> names() {
    var names = new TreeSet<String>();
    for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
      names.add(all.next().getName());
    }
    return names;
  }

  /**
   * The SHA-256 of a file, lowercase hex.
   *
   * @throws MalformedExport when it cannot be read
   */
  public String hash(String name) {
    var digest = Seal.sha256();
    try (var in = new DigestInputStream(open(name), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new MalformedExport(name + ": " + e.getMessage());
    }
  }

  /**
   * A small file, whole.
   *
   * @throws MalformedExport when it cannot be read
   */
  public byte[] bytes(String name) {
    try (var in = open(name)) {
      return in.readNBytes(LONGEST);
    } catch (IOException e) {
      throw new MalformedExport(name + ": " + e.getMessage());
    }
  }

  public String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /**
   * Hands over the lines of a file, without their ends, as far as it can be read.
   *
   * @throws MalformedExport where it cannot, and when it does not end with a line
   */
  public void lines(String name, Consumer<byte[]> each) {
    try (var in = open(name)) {
      var line = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        split(name, buffer, read, line, each);
      }
      if (line.size() > 0) {
        throw new MalformedExport(name + " ends within a line");
      }
    } catch (IOException e) {
      throw new MalformedExport(name + ": " + e.getMessage());
    }
  }

  private static void split(
      String name, byte[] buffer, int read, ByteArrayOutputStream line, Consumer<byte[]> each) {
    int from = 0;
    for (int i = 0; i < read; i++) {
      if (buffer[i] == '\n') {
        line.write(buffer, from, i - from);
        each.accept(line.toByteArray());
        line.reset();
        from = i + 1;
      }
    }
    line.write(buffer, from, read - from);
    if (line.size() > LONGEST) {
      throw new MalformedExport(name + " has a line without an end");
    }
  }

  private InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new MalformedExport(name + " is missing");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
