package nl.vertrouwensfonds.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import nl.vertrouwensfonds.api.Listening;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.rule.Ids;

/** A subscription with a receiver that refuses now and then, and two servers that tell it. */
public final class WebhookListener implements AutoCloseable {

  private final Receiver receiver;
  private final String id;
  private final List<Deliveries> servers = List.of(server(), server());
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  /**
   * @param refuses every how many-th event of a relationship it refuses once
   * @param last knows the event that is the last to happen
   */
  public WebhookListener(Person owner, int refuses, Predicate<JsonNode> last) throws IOException {
    receiver = new Receiver();
    receiver.answers = it -> answer(it, refuses, last);
    String body = "{\"url\":\"" + receiver.url() + "\"}";
    id = owner.sends(body).post("/webhooks").then().statusCode(201).extract().path("id");
  }

  private int answer(JsonNode event, int refuses, Predicate<JsonNode> last) {
    boolean chosen = event.at("/data/event/revision").intValue() % refuses == 0;
    if (chosen && refused.add(event.path("id").textValue())) {
      return 503;
    }
    over = over || last.test(event);
    return 204;
  }

  private static Deliveries server() {
    var tools =
        new Deliveries.Tools(
            bean(Subscriptions.class),
            bean(Lanes.class),
            bean(DeliveryLog.class),
            bean(Told.class),
            bean(Seal.class),
            bean(Ids.class),
            bean(InstantSource.class));
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    return new Deliveries(tools, bean(Courier.class)::carry, threads);
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Has everything told, up to the last of every relationship. */
  public void listen() throws InterruptedException, SQLException {
    while (!over || isSomethingDue()) {
      for (var server : servers) {
        server.begin();
      }
      Thread.sleep(5);
    }
  }

  /** When the last event was told, whatever came before it has been queued. */
  private boolean isSomethingDue() throws SQLException {
    return number("select count(*) from webhook_lane where due_at is not null and webhook = ") > 0;
  }

  /** The position behind which it is told. */
  public long since() throws SQLException {
    return number("select since from webhook where id = ");
  }

  private long number(String sql) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var found = owner.createStatement().executeQuery(sql + "'" + id + "'")) {
      found.next();
      return found.getLong(1);
    }
  }

  /** How often something was sent that had been sent before. */
  public long repeats() {
    return receiver.got().size() - receiver.got().stream().map(Receiver.Got::id).distinct().count();
  }

  public long refusals() {
    return refused.size();
  }

  /**
   * What it was told, in the order in which it came, each once; of what came again it is checked
   * that it is the same under the same id.
   */
  public List<JsonNode> told() {
    var bodies = new LinkedHashMap<String, String>();
    for (var it : receiver.got()) {
      assertEquals(it.body(), bodies.computeIfAbsent(it.id(), _ -> it.body()));
    }
    var events = bodies.values().stream().map(Listening::json).toList();
    var ids = events.stream().map(it -> it.path("id")).distinct();
    assertEquals(events.size(), ids.count(), "an event came under two ids");
    return events;
  }

  @Override
  public void close() {
    receiver.close();
  }
}
