package nl.vertrouwensfonds.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Needs no running service, and sends nothing. */
@Command(
    name = "document",
    mixinStandardHelpOptions = true,
    description = "Describes a file as an act that points to it does, with its fingerprint.")
final class DocumentCommand implements Callable<Integer> {

  private record Described(String name, String mediaType, long size, String sha256) {}

  @Parameters(paramLabel = "FILE", description = "the file; it is read, and goes nowhere")
  Path file;

  @Override
  public Integer call() {
    try {
      System.out.println(new JsonMapper().writeValueAsString(described()));
      return 0;
    } catch (IOException e) {
      throw new UserFacingException("cannot read " + file);
    }
  }

  private Described described() throws IOException {
    String type =
        Optional.ofNullable(Files.probeContentType(file)).orElse("application/octet-stream");
    return new Described(
        file.getFileName().toString(), type.toLowerCase(Locale.ROOT), Files.size(file), sha256());
  }

  private String sha256() throws IOException {
    try (var hashed =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      Files.copy(file, hashed);
      return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
