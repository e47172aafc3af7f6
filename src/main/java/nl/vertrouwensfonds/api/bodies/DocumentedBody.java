package nl.vertrouwensfonds.api.bodies;

import java.util.List;
import nl.vertrouwensfonds.commands.CommandRequest.NamedDocument;

/** What comes with a command that may point to files. */
public interface DocumentedBody extends CommandBody {

  /** Null for none. */
  List<DocumentBody> documents();

  /** The files with their names, for the command. */
  static List<NamedDocument> documents(CommandBody body) {
    return body instanceof DocumentedBody it ? DocumentBody.named(it.documents()) : List.of();
  }
}
