package nl.vertrouwensfonds.api.texts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Everything that people read, out of all bundles.
 *
 * @param bundle the file, without language and ending
 */
record UserTexts(String bundle, Locale language, String key, String text) {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Locale DUTCH = Locale.of("nl");

  static List<UserTexts> all() throws IOException {
    var all = new ArrayList<UserTexts>();
    for (Path folder : List.of(RESOURCES, RESOURCES.resolve("messages"))) {
      try (var files = Files.list(folder)) {
        for (Path file : files.filter(UserTexts::isBundle).sorted().toList()) {
          all.addAll(of(file));
        }
      }
    }
    all.addAll(words());
    return all;
  }

  private static boolean isBundle(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".properties") && !name.startsWith("application");
  }

  private static List<UserTexts> of(Path file) throws IOException {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    String name = file.getFileName().toString().replace(".properties", "");
    var language = name.endsWith("_nl") ? DUTCH : Locale.ENGLISH;
    return properties.stringPropertyNames().stream()
        .sorted()
        .map(it -> new UserTexts(name.replace("_nl", ""), language, it, properties.getProperty(it)))
        .toList();
  }

  private static List<UserTexts> words() throws IOException {
    var all = new ArrayList<UserTexts>();
    new YAMLMapper()
        .readValue(
            RESOURCES.resolve("messages/words.yaml").toFile(),
            new TypeReference<Map<String, Map<String, Map<String, String>>>>() {})
        .forEach((group, words) ->
            words.forEach((code, told) ->
                told.forEach((language, text) ->
                    all.add(
                        new UserTexts("words", Locale.of(language), group + "." + code, text)))));
    return all;
  }
}
