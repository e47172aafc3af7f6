package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/** Ways of following the feed. */
public final class Listening {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Listening() {}

  /** Waits until all that was committed by now has its position. */
  public static void sequenced() {
    try (var owner = EmbeddedDatabase.asOwner()) {
      boolean waiting = true;
      while (waiting) {
        Thread.sleep(5);
        var rows = owner.createStatement().executeQuery("select exists (select from feed_outbox)");
        rows.next();
        waiting = rows.getBoolean(1);
      }
    } catch (SQLException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A page of the feed. */
  public static JsonNode page(Person who, String query) {
    return json(who.asks().get("/feed" + query).then().statusCode(200).extract().asString());
  }

  /** All events that there are, page by page. */
  public static List<JsonNode> all(Person who, String query) {
    sequenced();
    var events = new ArrayList<JsonNode>();
    String cursor = "";
    JsonNode page;
    do {
      page = page(who, query + cursor);
      page.path("events").forEach(events::add);
      cursor = "&cursor=" + page.path("next").textValue();
    } while (page.path("more").booleanValue());
    return events;
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  /** A stream of server-sent events, read line by line; closing it is leaving. */
  public static final class Stream implements AutoCloseable {
    private final HttpResponse<java.util.stream.Stream<String>> response;
    private final Iterator<String> lines;
    private String lastId;

    public Stream(Person who, String query, String lastId)
        throws IOException, InterruptedException {
      this(RestAssured.port, who.token(), query, lastId);
    }

    public Stream(int port, String token, String query, String lastId)
        throws IOException, InterruptedException {
      this(asking(port, query).header("Authorization", "Bearer " + token), lastId);
    }

    /** One without a token. */
    public Stream(int port, String query, String lastId) throws IOException, InterruptedException {
      this(asking(port, query), lastId);
    }

    private static HttpRequest.Builder asking(int port, String query) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/feed" + query))
          .header("Accept", "text/event-stream");
    }

    private Stream(HttpRequest.Builder request, String lastId)
        throws IOException, InterruptedException {
      if (lastId != null) {
        request.header("Last-Event-ID", lastId);
      }
      response = HTTP.send(request.build(), BodyHandlers.ofLines());
      assertEquals(200, response.statusCode());
      lines = response.body().iterator();
    }

    public HttpResponse<?> response() {
      return response;
    }

    /** The next line, which may be a comment. */
    public String line() {
      return lines.next();
    }

    /** The next event; waits for it. */
    public JsonNode next() {
      String line = lines.next();
      while (!line.startsWith("data: ")) {
        lastId = line.startsWith("id: ") ? line.substring(4) : lastId;
        line = lines.next();
      }
      return json(line.substring(6));
    }

    /** Waits until the server ends it; false when there is an event before that. */
    public boolean isOver() {
      while (lines.hasNext()) {
        if (lines.next().startsWith("data: ")) {
          return false;
        }
      }
      return true;
    }

    public String lastId() {
      return lastId;
    }

    @Override
    public void close() {
      response.body().close();
    }
  }
}
