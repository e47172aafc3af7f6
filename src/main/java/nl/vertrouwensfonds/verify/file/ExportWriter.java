package nl.vertrouwensfonds.verify.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an export, file by file. What is not {@link #finish finished} is none: its last file, the
 * manifest, is missing.
 */
public final class ExportWriter implements Closeable {

  /** The same of every file, so that an export tells nothing but what is in it. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String NO_SEAL = "0".repeat(Seal.LENGTH);

  private final Path path;
  private final ZipOutputStream zip;
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private MessageDigest digest;
  private OutputStream file;
  private String name;

  public ExportWriter(Path path) throws IOException {
    this.path = path;
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    zip.setComment(NO_SEAL);
  }

  /** Begins the next file. */
  public void begin(String name) throws IOException {
    end();
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NEVER);
    zip.putNextEntry(entry);
    this.name = name;
    digest = Seal.sha256();
    file = new DigestOutputStream(zip, digest);
  }

  /** Another line of the file that was begun. */
  public void line(Object line) throws IOException {
    file.write(ExportJson.write(line));
    file.write('\n');
  }

  /** A file that is this text. */
  public void text(String name, String text) throws IOException {
    begin(name);
    file.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void end() throws IOException {
    if (name != null) {
      zip.closeEntry();
      hashes.put(name, HexFormat.of().formatHex(digest.digest()));
      name = null;
    }
  }

  /** The hashes of the files that were written. */
  public SortedMap<String, String> hashes() throws IOException {
    end();
    return hashes;
  }

  /** Writes the manifest, and seals the whole. */
  public void finish(Manifest manifest) throws IOException {
    begin(ExportFile.MANIFEST);
    line(manifest);
    end();
    zip.close();
    try (var sealed = new RandomAccessFile(path.toFile(), "rw")) {
      sealed.seek(sealed.length() - Seal.LENGTH);
      sealed.write(Seal.of(path).getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
