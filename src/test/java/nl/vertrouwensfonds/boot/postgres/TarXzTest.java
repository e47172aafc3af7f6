package nl.vertrouwensfonds.boot.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarXzTest {
  @TempDir Path temp;

  @Test
  void keepsProgramsAndLinks() throws IOException {
    Path folder = temp.resolve("out");
    TarXz.unpack(archive("bin/program", 0700), folder);
    assertEquals("rwxr-xr-x", permissions(folder.resolve("bin/program")));
    assertEquals("rwxr-xr-x", permissions(folder.resolve("bin")));
    assertEquals("hello", Files.readString(folder.resolve("link")));
  }

  @Test
  void whatIsNoProgramCannotBeRun() throws IOException {
    TarXz.unpack(archive("text", 0600), temp);
    assertEquals("rw-r--r--", permissions(temp.resolve("text")));
  }

  @Test
  void staysInItsFolder() throws IOException {
    Path folder = temp.resolve("in/side");
    var archive = archive("../outside", 0600);
    assertThrows(IOException.class, () -> TarXz.unpack(archive, folder));
    assertFalse(Files.exists(temp.resolve("in/outside")));
  }

  /** One file that says hello, and a link to it. */
  private static ByteArrayInputStream archive(String name, int mode) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      var file = new TarArchiveEntry(name);
      file.setSize(5);
      file.setMode(mode);
      tar.putArchiveEntry(file);
      tar.write("hello".getBytes());
      tar.closeArchiveEntry();
      var link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName(name);
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
