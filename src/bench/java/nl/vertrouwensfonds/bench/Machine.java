package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where and with what it was measured.
 *
 * @param told by what it is
 */
record Machine(Map<String, String> told, Tools tools) {

  private static final Pattern QUARKUS =
      Pattern.compile("<quarkus.platform.version>([^<]+)</quarkus.platform.version>");

  static Machine now(Tools tools) throws IOException {
    var told = new LinkedHashMap<String, String>();
    told.put("CPU", cpu());
    told.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    told.put("memory", memory());
    told.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    told.put("load before", load());
    if (Files.exists(Path.of(".git"))) {
      told.put("commit", Tools.version("git", "describe", "--always", "--dirty"));
    }
    told.put("JDK", System.getProperty("java.vendor") + " " + Runtime.version());
    told.put("Quarkus", quarkus());
    told.put("pgbench", Tools.version(tools.pgbench(), "--version"));
    told.put("load by", Tools.version(tools.wrk(), "-v"));
    return new Machine(told, tools);
  }

  /** The version of Quarkus that the service is built with. */
  static String quarkus() throws IOException {
    var version = QUARKUS.matcher(Files.readString(Path.of("pom.xml")));
    return version.find() ? version.group(1) : "unknown";
  }

  /** How busy the machine is: processes that ran or waited to, over 1, 5 and 15 minutes. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\n", "$1");
  }

  private static String cpu() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(it -> it.startsWith("model name"))
        .map(it -> it.substring(it.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String memory() throws IOException {
    long kilobytes = Kilobytes.of(Path.of("/proc/meminfo"), "MemTotal");
    return "%.1f GB".formatted(kilobytes / 1e6);
  }
}
