package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.proof.note.Checkpoint;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The last checkpoint of each log that was signed here, kept apart from the database: whoever puts
 * an older database in its place cannot make this server sign another history. Written through
 * before the note is shown to anybody.
 */
@ApplicationScoped
class SignedHeads {

  private final Optional<Path> folder;

  SignedHeads(@ConfigProperty(name = "fonds.log.signed") Optional<String> folder) {
    this.folder = folder.map(Path::of);
  }

  /** What was signed last of a log under this origin. */
  Optional<Checkpoint> last(UUID relationship, String origin) {
    return folder
        .map(it -> it.resolve(relationship.toString()))
        .filter(Files::exists)
        .map(SignedHeads::read)
        .filter(it -> it.origin().equals(origin));
  }

  private static Checkpoint read(Path file) {
    try {
      return Checkpoint.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Killed in here, either the one before is there or this one: both were signed. */
  void keep(UUID relationship, Checkpoint signed) {
    folder.ifPresent(it -> {
      try {
        var draft = Files.createTempFile(it, ".draft", null);
        try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          file.write(StandardCharsets.UTF_8.encode(signed.text()));
          file.force(true);
        }
        Files.move(draft, it.resolve(relationship.toString()), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
