package nl.vertrouwensfonds.commands;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;

/**
 * What somebody at the table wants done.
 *
 * @param occurredAt when it happened, by the caller's word
 * @param seated the person who takes the seat that the command makes, if it makes one
 * @param documents the files to which its first event points
 */
public record CommandRequest(
    Command command,
    Optional<Instant> occurredAt,
    Optional<Person> seated,
    List<NamedDocument> documents) {

  /**
   * A file, and what people call it.
   *
   * @param address where it is found, or null
   */
  public record NamedDocument(Document document, String name, String address) {}

  public static CommandRequest of(Command command, Instant occurredAt) {
    return new CommandRequest(
        command, Optional.ofNullable(occurredAt), Optional.empty(), List.of());
  }

  public CommandRequest seating(Person person) {
    return new CommandRequest(command, occurredAt, Optional.of(person), documents);
  }

  /** The same, pointing to files. */
  public CommandRequest with(List<NamedDocument> files) {
    return new CommandRequest(command, occurredAt, seated, files);
  }

  /** What people call its files, and where they are found. */
  Content named() {
    var content = Content.EMPTY;
    for (int i = 0; i < documents.size(); i++) {
      var it = documents.get(i);
      content =
          content
              .and(Document.NAME.formatted(i + 1), it.name())
              .and(Document.ADDRESS.formatted(i + 1), it.address());
    }
    return content;
  }

  /** An event of the command that points to its files, with their names beside it. */
  Draft documented(Draft event) {
    var content = event.content();
    for (var name : named().fields().entrySet()) {
      content = content.and(name.getKey(), name.getValue());
    }
    return event.with(documents.stream().map(NamedDocument::document).toList(), content);
  }
}
