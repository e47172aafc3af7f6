package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.vertrouwensfonds.boot.backup.RestoredMark;
import nl.vertrouwensfonds.boot.data.DataFolder;

/** What the service knows of it when its data was restored; nothing when it was not. */
final class RestoredProperties {
  private RestoredProperties() {}

  static Map<String, String> of(DataFolder folder) throws IOException {
    var properties = new HashMap<String, String>();
    RestoredMark.in(folder)
        .ifPresent(it -> {
          properties.put("fonds.restored.at", it.at().toString());
          properties.put("fonds.restored.from", it.from());
          it.to().ifPresent(to -> properties.put("fonds.restored.to", to.toString()));
        });
    return properties;
  }
}
