package nl.vertrouwensfonds.boot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.window.Windows;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Tokens of a real issuer, which is set up as {@code src/main/docs/oidc.md} tells. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

  private static final String PASSWORD = "p";
  private static final String TOKEN = "() => sessionStorage.getItem('fonds.token')";
  private static final Path LOG = Path.of("target/keycloak/fonds.log");

  /** How often the keys are read here; half a minute without a word of it. */
  private static final Map<String, String> OFTEN = Map.of("FONDS_TOKENS_KEYS_EVERY", "2S");

  private static final Map<String, String> LOGGED =
      Map.of("QUARKUS_LOG_FILE_ENABLED", "true", "QUARKUS_LOG_FILE_PATH", LOG.toString());

  private static Keycloak keycloak;
  private static RunningFonds fonds;
  private static Response before;
  private static int healthBefore;
  private static String anna;
  private static String bert;

  /** The service is there first: it has to find an issuer that comes later. */
  @BeforeAll
  static void start() throws Exception {
    Files.deleteIfExists(LOG);
    keycloak = new Keycloak();
    fonds = new RunningFonds(Folders.fresh("keycloak"), with(LOGGED));
    before = as(fonds, "e30.e30.AA").get("/me");
    healthBefore = fonds.health();
    keycloak.start();
    keycloak.awaitReady();
    soon(() -> healthy(fonds));
    keycloak.change("portal", Map.of("directAccessGrantsEnabled", true));
    anna = person("anna", "farbo", null);
    bert = person("bert", "levering", null);
    person("ops", "operator", "operator");
  }

  @AfterAll
  static void stop() throws Exception {
    try (var _ = keycloak;
        var _ = fonds) {
      // both, whatever fails
    }
  }

  private static Map<String, String> with(Map<String, String> settings) {
    var all = new HashMap<>(OFTEN);
    all.put("FONDS_ISSUER", keycloak.issuer());
    all.putAll(settings);
    return all;
  }

  private static boolean healthy(RunningFonds it) {
    try {
      return it.health() == 200;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** As an administrator makes one; returns the id that tokens have as subject. */
  private static String person(String name, String organisation, String function) {
    String id =
        keycloak.make(
            "/users",
            Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.org",
                "firstName",
                name,
                "lastName",
                name,
                "attributes",
                Map.of("organisation", List.of(organisation)),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD))));
    if (function != null) {
      String client = keycloak.client("vertrouwensfonds");
      Map<String, Object> role =
          keycloak.admin().get("/clients/" + client + "/roles/" + function).jsonPath().getMap("");
      keycloak
          .admin()
          .body(List.of(role))
          .post("/users/" + id + "/role-mappings/clients/" + client)
          .then()
          .statusCode(204);
    }
    return id;
  }

  private static JsonPath logsIn(String name, String client) {
    return keycloak.tokens(
        "fonds",
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "username", name,
            "password", PASSWORD,
            "scope", "openid"));
  }

  private static String token(String name) {
    return logsIn(name, "portal").getString("access_token");
  }

  private static String tokenOfProgram(String client) {
    String secret =
        keycloak
            .admin()
            .get("/clients/" + keycloak.client(client) + "/client-secret")
            .path("value");
    var form =
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
    return keycloak.tokens("fonds", form).getString("access_token");
  }

  private static RequestSpecification as(RunningFonds server, String token) {
    return RestAssured.given()
        .baseUri("http://127.0.0.1:" + server.port)
        .auth()
        .oauth2(token)
        .contentType("application/json");
  }

  private static int me(RunningFonds server, String token) {
    return as(server, token).get("/me").statusCode();
  }

  private static void soon(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 100 && !holds.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertTrue(holds.getAsBoolean());
  }

  private static JsonObject part(String token, int which) {
    return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[which])));
  }

  @Test
  void beforeTheIssuerIsThereCallersAreToldToComeBack() throws Exception {
    before.then().statusCode(503).header("Retry-After", "1").body("code", equalTo("unavailable"));
    assertEquals(503, healthBefore);
    String said = Files.readString(LOG);
    String away = "the issuer " + keycloak.issuer() + " cannot be reached: callers are told";
    assertEquals(2, said.split(away).length, said);
    assertTrue(said.contains("can be reached again"), said);
  }

  @Test
  void aPersonMayWhatTheTokenGrantsAndTheLogSays() {
    var operator = as(fonds, token("ops"));
    operator.get("/me").then().body("functions", contains("operator"));
    as(fonds, token("anna"))
        .get("/me")
        .then()
        .statusCode(200)
        .body("person", equalTo(anna))
        .body("functions", empty());
    String relationship = registered(operator);
    as(fonds, token("anna")).get(relationship + "/trust").then().statusCode(200);
    as(fonds, token("bert"))
        .body("{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}")
        .post(relationship + "/commitments")
        .then()
        .statusCode(201);
    as(fonds, token("anna")).body("{}").post("/organisations").then().statusCode(403);
    dashboardsAndPortalsSeeWhatIsTheirs();
  }

  private static String registered(RequestSpecification operator) {
    var sides = new ArrayList<String>();
    for (var it : List.of(List.of("farbo", anna), List.of("levering", bert))) {
      String code = "{\"code\":\"%s\",\"name\":\"N\"}".formatted(it.getFirst());
      String id = operator.body(code).post("/organisations").path("id");
      sides.add(
          "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"N\",\"role\":\"board\"}}"
              .formatted(id, it.getLast()));
    }
    String body = "{\"client\":%s,\"supplier\":%s}".formatted(sides.get(0), sides.get(1));
    return "/relationships/" + operator.body(body).post("/relationships").path("events[0].id");
  }

  /** By client credentials, with a function and without. */
  private static void dashboardsAndPortalsSeeWhatIsTheirs() {
    var dashboard = as(fonds, tokenOfProgram("dashboard"));
    dashboard.get("/me").then().body("functions", contains("reporting"));
    dashboard.get("/portfolio").then().statusCode(200).body("relationships", hasSize(1));
    keycloak.make("/clients", program("farbo-portal"));
    String id = keycloak.client("farbo-portal");
    Map<String, Object> account =
        keycloak.admin().get("/clients/" + id + "/service-account-user").jsonPath().getMap("");
    account.put("attributes", Map.of("organisation", List.of("farbo")));
    keycloak.admin().body(account).put("/users/" + account.get("id")).then().statusCode(204);
    var portal = as(fonds, tokenOfProgram("farbo-portal"));
    portal.get("/me").then().body("person", equalTo(account.get("id"))).body("functions", empty());
    portal.get("/portfolio").then().statusCode(200).body("relationships", empty());
  }

  private static Map<String, Object> program(String name) {
    return Map.of(
        "clientId", name,
        "publicClient", false,
        "standardFlowEnabled", false,
        "serviceAccountsEnabled", true,
        "defaultClientScopes", List.of("vertrouwensfonds"));
  }

  @Test
  void accessTokensOfBothKindsAreBelieved() {
    String token = token("anna");
    assertEquals("at+jwt", part(token, 0).getString("typ"));
    assertEquals(200, me(fonds, token));
    String plain = changed("rfc9068", Map.of("access.token.header.type.rfc9068", "false"));
    assertEquals("JWT", part(plain, 0).getString("typ"));
    assertEquals(200, me(fonds, plain));
  }

  /** Anna's token by a client that is as the portal's but for some attributes. */
  private static String changed(String client, Map<String, String> attributes) {
    keycloak.make("/clients", portal(client, attributes, List.of()));
    return logsIn("anna", client).getString("access_token");
  }

  private static Map<String, Object> portal(
      String name, Map<String, String> attributes, List<?> mappers) {
    return Map.of(
        "clientId",
        name,
        "publicClient",
        true,
        "directAccessGrantsEnabled",
        true,
        "attributes",
        attributes,
        "protocolMappers",
        mappers,
        "defaultClientScopes",
        List.of("vertrouwensfonds"));
  }

  private static Map<String, Object> mapper(String sort, Map<String, String> settings) {
    var config = new HashMap<>(Map.of("access.token.claim", "true"));
    config.putAll(settings);
    return Map.of(
        "name",
        sort + settings.hashCode(),
        "protocol",
        "openid-connect",
        "protocolMapper",
        sort,
        "config",
        config);
  }

  /** Even when an administrator gave them all that the service asks for. */
  @Test
  void tokensForThePortalItselfAreRefused() {
    var everywhere =
        mapper(
            "oidc-audience-mapper",
            Map.of("included.client.audience", "vertrouwensfonds", "id.token.claim", "true"));
    var organisation =
        mapper(
            "oidc-usermodel-attribute-mapper",
            Map.of(
                "user.attribute", "organisation", "claim.name", "org", "id.token.claim", "true"));
    keycloak.make("/clients", portal("generous", Map.of(), List.of(everywhere, organisation)));
    var given = logsIn("anna", "generous");
    String id = given.getString("id_token");
    assertTrue(part(id, 1).getJsonArray("aud").contains("vertrouwensfonds"), id);
    assertEquals("farbo", part(id, 1).getString("org"));
    assertEquals(401, me(fonds, id));
    assertEquals(401, me(fonds, given.getString("refresh_token")));
    assertEquals(200, me(fonds, given.getString("access_token")));
  }

  /** By a browser, with authorization code and PKCE, set up as docs/window.md tells. */
  @Test
  void aPersonSignsInAtTheWindowByTheIssuer() {
    String origin = "http://127.0.0.1:" + fonds.port;
    keycloak.change(
        "portal", Map.of("redirectUris", List.of(origin + "/"), "webOrigins", List.of(origin)));
    try (var windows = Windows.of(URI.create(origin + "/"))) {
      var page = windows.stranger("en");
      page.locator("sign-in button").click();
      page.locator("#username").fill("anna");
      page.locator("#password").fill(PASSWORD);
      page.locator("#kc-login").click();
      assertThat(page.locator("home-screen h1")).isVisible();
      assertEquals(origin + "/", page.url().replaceFirst("#.*", ""));
      assertEquals(200, me(fonds, (String) page.evaluate(TOKEN)));
      page.evaluate("() => sessionStorage.setItem('fonds.token', 'e30.e30.AA')");
      page.reload();
      assertThat(page.locator("home-screen h1")).isVisible();
      assertEquals(200, me(fonds, (String) page.evaluate(TOKEN)));
      var other = windows.stranger("en");
      other.navigate(origin + "/?state=made-up&code=made-up");
      assertThat(other.getByText("Signing in was not finished in this tab").first()).isVisible();
    }
  }

  @Test
  void tokensForOthersAndOfOthersAreRefused() {
    String token = logsIn("anna", "admin-cli").getString("access_token");
    assertNotEquals("vertrouwensfonds", part(token, 1).getValue("aud"));
    assertEquals(401, me(fonds, token));
    assertEquals(401, me(fonds, keycloak.adminToken()));
  }

  @Test
  void tokensThatWereTamperedWithAreRefused() throws Exception {
    String[] parts = token("anna").split("\\.");
    String other = token("ops").split("\\.")[1];
    String none = Base64.getUrlEncoder().encodeToString("{\"alg\":\"none\"}".getBytes());
    assertEquals(401, me(fonds, parts[0] + "." + other + "." + parts[2]));
    assertEquals(401, me(fonds, none + "." + parts[1] + "."));
    assertEquals(401, me(fonds, none + "." + parts[1] + "." + parts[2]));
    assertEquals(401, me(fonds, confused(parts)));
  }

  /** The public key, taken for a secret that both know. */
  private static String confused(String[] parts) throws Exception {
    String kid = part(parts[0] + ".", 0).getString("kid");
    String key =
        keycloak.admin().get("/keys").path("keys.find { it.kid == '" + kid + "' }.publicKey");
    var signature = new JsonWebSignature();
    signature.setPayload(new String(Base64.getUrlDecoder().decode(parts[1])));
    signature.setKey(new HmacKey(Base64.getDecoder().decode(key)));
    signature.setAlgorithmHeaderValue("HS256");
    signature.setKeyIdHeaderValue(kid);
    signature.setDoKeyValidation(false);
    return signature.getCompactSerialization();
  }

  @Test
  void tokensThatHaveLapsedAreRefused() throws Exception {
    String token = changed("short", Map.of("access.token.lifespan", "3"));
    assertEquals(200, me(fonds, token));
    Thread.sleep(3100 + 5000); // the second is what clocks may differ
    assertEquals(401, me(fonds, token));
  }

  @Test
  void claimsHaveTheNamesThatAreSet() throws Exception {
    var mappers =
        List.of(
            mapper("oidc-audience-mapper", Map.of("included.custom.audience", "https://fonds")),
            mapper(
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", "username", "claim.name", "login")),
            mapper(
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", "organisation", "claim.name", "fonds.organisation")),
            mapper(
                "oidc-usermodel-client-role-mapper",
                Map.of(
                    "usermodel.clientRoleMapping.clientId", "vertrouwensfonds",
                    "claim.name", "fonds.roles",
                    "multivalued", "true")));
    var client = new HashMap<>(portal("elsewhere", Map.of(), mappers));
    client.put("defaultClientScopes", List.of());
    keycloak.make("/clients", client);
    String token = logsIn("ops", "elsewhere").getString("access_token");
    assertEquals(401, me(fonds, token));
    var settings =
        Map.of(
            "FONDS_DATABASE_URL", new Database(fonds.folder).url(),
            "FONDS_AUDIENCE", "https://fonds",
            "FONDS_PERSON_CLAIM", "login",
            "FONDS_ORGANISATION_CLAIM", "fonds/organisation",
            "FONDS_FUNCTIONS_CLAIM", "fonds/roles");
    try (var server = new RunningFonds(Folders.fresh("keycloak-claims"), with(settings))) {
      as(server, token)
          .get("/me")
          .then()
          .statusCode(200)
          .body("person", equalTo("ops"))
          .body("functions", contains("operator"));
      as(server, token).body("{}").post("/organisations").then().statusCode(422);
      assertEquals(401, me(server, token("ops")));
    }
  }

  @Test
  void whoIsShutOutComesInAgainByANewTokenAlone() throws Exception {
    String carl = person("carl", "farbo", null);
    String token = token("carl");
    assertEquals(200, me(fonds, token));
    var command =
        RunningFonds.command(
            fonds.folder.path(), fonds.port, "token", "revoke", "--person", carl, "--org", "farbo");
    assertEquals(0, command.start().waitFor());
    soon(() -> me(fonds, token) == 401);
    Thread.sleep(1000); // a token says to the second when it was issued
    assertEquals(200, me(fonds, token("carl")));
    assertEquals(200, me(fonds, token("anna")));
  }

  @Test
  void aNewKeyCountsAtOnceAndAnOldOneUntilItIsWithdrawn() throws Exception {
    String old = token("anna");
    assertEquals(200, me(fonds, old));
    Map<String, Object> provider =
        keycloak
            .admin()
            .queryParam("type", "org.keycloak.keys.KeyProvider")
            .get("/components")
            .jsonPath()
            .getMap("find { it.providerId == 'rsa-generated' }");
    String fresh = old;
    for (int priority = 200; priority <= 201; priority++) { // the second soon after the first
      String before = fresh;
      assertEquals(401, me(fonds, ofUnknownKey(before))); // a stranger has the keys read
      keycloak.make("/components", newKey(provider, priority));
      fresh = token("anna");
      assertNotEquals(part(before, 0).getString("kid"), part(fresh, 0).getString("kid"));
      assertEquals(List.of(200), together(fresh).stream().distinct().toList());
    }
    Thread.sleep(2500); // the keys were read again
    assertEquals(200, me(fonds, old));
    provider.put("config", Map.of("enabled", List.of("false"), "active", List.of("false")));
    keycloak.admin().body(provider).put("/components/" + provider.get("id")).then().statusCode(204);
    soon(() -> me(fonds, old) == 401);
    assertEquals(200, me(fonds, fresh));
  }

  private static String ofUnknownKey(String token) {
    String head = part(token, 0).put("kid", "nobody's").encode();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes())
        + token.substring(token.indexOf('.'));
  }

  private static Map<String, Object> newKey(Map<String, Object> like, int priority) {
    return Map.of(
        "name", "key " + priority,
        "providerId", "rsa-generated",
        "providerType", like.get("providerType"),
        "parentId", like.get("parentId"),
        "config", Map.of("priority", List.of("" + priority), "algorithm", List.of("RS256")));
  }

  /** Each on a connection of its own, as many browsers do after a key is new. */
  private static List<Integer> together(String token) throws Exception {
    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> me(fonds, token)));
      }
    }
    var statuses = new ArrayList<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  /** It is gone for good here. */
  @Test
  @Order(Integer.MAX_VALUE)
  void whileTheIssuerIsAwayItsLastKeysCount() throws Exception {
    String token = token("anna");
    keycloak.close();
    soon(() -> said("its last keys count"));
    assertEquals(200, me(fonds, token));
    assertEquals(200, fonds.health());
  }

  private static boolean said(String words) {
    try {
      return Files.readString(LOG).contains(words);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
