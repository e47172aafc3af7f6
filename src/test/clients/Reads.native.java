import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.client.ApiClient;

/** Reads each answer as its model, and writes that: FROM TO. The name of a file begins with the model's. */
public class Reads {
  public static void main(String[] folders) throws Exception {
    var json = ApiClient.createDefaultObjectMapper();
    try (var answers = Files.list(Path.of(folders[0]))) {
      for (Path answer : answers.toList()) {
        String name = answer.getFileName().toString();
        var model = Class.forName("org.openapitools.client.model." + name.split("-")[0]);
        var read = json.readValue(answer.toFile(), model);
        json.writeValue(Path.of(folders[1], name).toFile(), read);
      }
    }
  }
}
