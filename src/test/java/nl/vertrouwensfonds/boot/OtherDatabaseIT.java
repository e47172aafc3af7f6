package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.postgres.BarePostgres;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A database that somebody else runs: every way in that the driver knows leads in, and what the
 * service cannot work with it refuses in a sentence.
 */
@Timeout(120)
class OtherDatabaseIT {

  private static final String SECRET = "changeit";

  private DataFolder folder;
  private DataFolder service;

  @BeforeEach
  void fresh() throws IOException {
    folder = Folders.fresh("other");
    service = Folders.fresh("other-service");
  }

  @Test
  void whoIsAskedForNothingIsLetIn() throws Exception {
    try (var postgres = BarePostgres.ours(folder, "host fonds all 127.0.0.1/32 trust\n")) {
      works(Map.of("FONDS_DATABASE_URL", postgres.address()));
    }
  }

  @Test
  void aPasswordStandsInAFileOfItsOwn() throws Exception {
    try (var postgres = BarePostgres.ours(folder, BarePostgres.WITH_PASSWORD)) {
      Path file = service.resolve("pgpass");
      Files.writeString(file, "127.0.0.1:*:fonds:fonds_owner:" + postgres.password() + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      works(Map.of("FONDS_DATABASE_URL", postgres.address(), "PGPASSFILE", file.toString()));
      isRefused(postgres.address(), "by what FONDS_DATABASE_URL says", "no password");
    }
  }

  @Test
  void theSystemKnowsWhoItIs() throws Exception {
    BarePostgres.ours(folder, BarePostgres.WITH_PASSWORD).close();
    String map = "m %s fonds_owner\n".formatted(System.getProperty("user.name"));
    Files.writeString(folder.resolve("cluster/pg_ident.conf"), map);
    Path sockets = folder.resolve("cluster");
    try (var postgres =
        BarePostgres.ours(
            folder, "local fonds all peer map=m\n", "unix_socket_directories=" + sockets)) {
      String port = postgres.address().replaceFirst(".*:(\\d+)/.*", "$1");
      works(
          Map.of(
              "FONDS_DATABASE_URL",
              postgres.address().replace("127.0.0.1", "localhost")
                  + "&socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg"
                  + "&socketFactoryArg="
                  + sockets.resolve(".s.PGSQL." + port)));
    }
  }

  @Test
  void aCertificateIsShown() throws Exception {
    BarePostgres.ours(folder, BarePostgres.WITH_PASSWORD).close();
    Path server = certificate("server", "localhost");
    Path client = certificate("client", "fonds_owner");
    try (var postgres =
        BarePostgres.ours(
            folder,
            "hostssl fonds all 127.0.0.1/32 cert\n",
            "ssl=on",
            "ssl_cert_file=" + server + ".crt",
            "ssl_key_file=" + server + ".key",
            "ssl_ca_file=" + client + ".crt")) {
      String address = postgres.address() + "&sslmode=require";
      works(
          Map.of(
              "FONDS_DATABASE_URL",
              "%s&sslkey=%s.p12&sslpassword=%s".formatted(address, client, SECRET)));
      isRefused(address, "does not let the service in", "FONDS_DATABASE_URL");
      isRefused(
          postgres.address() + "&sslmode=verify-full&sslrootcert=/nowhere.crt",
          "by what FONDS_DATABASE_URL says",
          "/nowhere.crt");
    }
  }

  /** One that the driver cannot use, and one whose database the service cannot work in. */
  @Test
  void whatStandsAgainstItIsSaid() throws Exception {
    try (var postgres = BarePostgres.ours(folder, BarePostgres.WITH_PASSWORD)) {
      String url = postgres.url();
      isRefused(url + "&sslmode=require", "by what FONDS_DATABASE_URL says", "SSL");
      isRefused(url + "&sslmode=none", "FONDS_DATABASE_URL", "sslmode");
      isRefused(url + "&socketFactory=none", "by what FONDS_DATABASE_URL says", "none");
      isRefused(url.replace("127.0.0.1", "nowhere.invalid"), "does not answer");
      execute(postgres, "create schema other");
      isRefused(url + "&currentSchema=other", "another schema than public", "currentSchema");
      isRefused(url + "&currentSchema=nowhere", "another schema than public");
      execute(postgres, "alter role fonds_owner set search_path = other, public");
      isRefused(url, "search_path");
      execute(postgres, "alter role fonds_owner reset search_path");
      isRefused(url + "&options=-c%20default_transaction_read_only=on", "only reads");
      execute(postgres, "create role visitor login password 'visitor'");
      execute(postgres, "grant connect on database fonds to visitor");
      isRefused(
          url.replaceFirst("user=.*", "user=visitor&password=visitor"),
          "may not make tables there",
          "owner");
      execute(postgres, "create table note (text text)");
      isRefused(url, "tables of something else", "create database");
    }
  }

  private static void execute(BarePostgres postgres, String sql) throws Exception {
    try (var owner = DriverManager.getConnection(postgres.url());
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private void works(Map<String, String> environment) throws Exception {
    try (var fonds = new RunningFonds(service, environment)) {
      String relationship = TwoServersIT.registered(fonds);
      TwoServersIT.as(fonds, "anna", "c").get(relationship + "/trust").then().statusCode(200);
      assertEquals(200, fonds.health());
    }
  }

  private void isRefused(String url, String... words) throws Exception {
    FailedStartIT.isRefused(service.path(), Map.of("FONDS_DATABASE_URL", url), words);
  }

  /** Signed by itself, beside its key, as PEM and both in a PKCS #12 file; for the database. */
  private Path certificate(String name, String subject) throws Exception {
    Path made = folder.resolve(name);
    String store = made + ".p12";
    var keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool");
    keytool.command().addAll(List.of("-genkeypair -keyalg RSA -alias user".split(" ")));
    keytool.command().addAll(List.of("-dname", "CN=" + subject));
    keytool.command().addAll(List.of("-storepass", SECRET, "-keystore", store));
    assertEquals(0, keytool.redirectErrorStream(true).start().waitFor());
    var both = KeyStore.getInstance(Path.of(store).toFile(), SECRET.toCharArray());
    pem(made + ".crt", "CERTIFICATE", both.getCertificate("user").getEncoded());
    pem(made + ".key", "PRIVATE KEY", both.getKey("user", SECRET.toCharArray()).getEncoded());
    return made;
  }

  private void pem(String name, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Path file = Path.of(name);
    Files.writeString(
        file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, text));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.setOwner(file, Files.getOwner(folder.resolve("cluster")));
  }
}
