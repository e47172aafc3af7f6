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
import java.util.List;
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

  /** Follows the text of one that is in the database too. */
  private static final String STORED = "stored";

  /**
   * What was signed last.
   *
   * @param isStored whether the database has had it since; who is killed before knows only that it
   *     was signed
   */
  record Head(Checkpoint checkpoint, boolean isStored) {}

  private final Optional<Path> folder;

  SignedHeads(@ConfigProperty(name = "fonds.log.signed") Optional<String> folder) {
    this.folder = folder.map(Path::of);
  }

  /** What was signed last of a log under this origin. */
  Optional<Checkpoint> last(UUID relationship, String origin) {
    return head(relationship, origin).map(Head::checkpoint);
  }

  /** The same, and whether it was stored. */
  Optional<Head> head(UUID relationship, String origin) {
    return folder
        .map(it -> it.resolve(relationship.toString()))
        .filter(Files::exists)
        .map(SignedHeads::read)
        .filter(it -> it.checkpoint().origin().equals(origin));
  }

  private static Head read(Path file) {
    try {
      var read = Checkpoint.parse(Files.readString(file));
      var checkpoint = new Checkpoint(read.origin(), read.size(), read.root());
      return new Head(checkpoint, read.extensions().contains(STORED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Killed in here, either the one before is there or this one: both were signed. */
  synchronized void keep(UUID relationship, Checkpoint signed) {
    folder.ifPresent(it -> write(it, relationship, signed));
  }

  /** Notes that the database has it, unless another was signed since. */
  synchronized void stored(UUID relationship, Checkpoint signed) {
    var last = head(relationship, signed.origin()).filter(it -> !it.isStored());
    if (last.isPresent() && last.get().checkpoint().size() == signed.size()) {
      var noted = new Checkpoint(signed.origin(), signed.size(), signed.root(), List.of(STORED));
      folder.ifPresent(it -> write(it, relationship, noted));
    }
  }

  private static void write(Path folder, UUID relationship, Checkpoint signed) {
    try {
      var draft = Files.createTempFile(folder, ".draft", null);
      try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        file.write(StandardCharsets.UTF_8.encode(signed.text()));
        file.force(true);
      }
      Files.move(draft, folder.resolve(relationship.toString()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
