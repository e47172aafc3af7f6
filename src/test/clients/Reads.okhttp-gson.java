import java.io.File;
import java.nio.file.Files;
import org.openapitools.client.JSON;

/** Reads each answer as its model, and writes that: FROM TO. The name of a file begins with the model's. In Java 8. */
public class Reads {
  public static void main(String[] folders) throws Exception {
    new JSON();
    for (File answer : new File(folders[0]).listFiles()) {
      String name = answer.getName();
      Class<?> model = Class.forName("org.openapitools.client.model." + name.split("-")[0]);
      Object read =
          JSON.getGson().fromJson(new String(Files.readAllBytes(answer.toPath()), "UTF-8"), model);
      Files.write(new File(folders[1], name).toPath(), JSON.getGson().toJson(read).getBytes("UTF-8"));
    }
  }
}
