package nl.vertrouwensfonds.api;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.Table.Person;

/** Many tables, all of whose people have the same names, asking and telling at the same time. */
final class Crowd {

  private static final int TABLES = 25;
  private static final int THREADS = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** In what time some go away. */
  private static final int SOON_MILLIS = 15;

  private static final Pattern MARK = Pattern.compile("mark-(\\d+)-");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final List<String> READS =
      List.of(
          "/me",
          "/portfolio",
          "/waiting",
          "/feed?limit=200",
          "/reports/scores",
          "/relationships/{id}",
          "/relationships/{id}/trust",
          "/relationships/{id}/trust/ledger?direction=client-in-supplier",
          "/relationships/{id}/commitments",
          "/relationships/{id}/breaches",
          "/relationships/{id}/events?order=desc",
          "/relationships/{id}/actions?form=true",
          "/relationships/{id}/steps",
          "/relationships/{id}/statements");

  /** One who sits at a table; all that he may be told bears its number. */
  private record Guest(int table, String relationship, String token) {}

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Guest> guests = new ArrayList<>();
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
  private final Set<String> wrong = new ConcurrentSkipListSet<>();
  private final AtomicInteger gone = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private final long seed;

  Crowd(long seed) {
    this.seed = seed;
    System.out.println("interleaved: seed " + seed);
    for (int i = 0; i < TABLES; i++) {
      var table = Table.live();
      tables.put(table.relationship, i);
      guests.add(guest(i, table, table.client));
      guests.add(guest(i, table, table.supplier));
    }
  }

  private static Guest guest(int number, Table table, Person who) {
    return new Guest(number, table.relationship, who.token());
  }

  void asks(int many) throws InterruptedException {
    left.set(many);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < THREADS; i++) {
      var random = new SplittableRandom(seed + i);
      threads.add(Thread.startVirtualThread(() -> goOn(random)));
    }
    for (var it : threads) {
      it.join();
    }
  }

  private void goOn(RandomGenerator random) {
    while (left.getAndDecrement() > 0) {
      var guest = guests.get(random.nextInt(guests.size()));
      boolean impatient = random.nextInt(8) == 0;
      var time = impatient ? Duration.ofMillis(1 + random.nextInt(SOON_MILLIS)) : PATIENCE;
      var request = random.nextInt(3) == 0 ? tells(guest, random) : reads(guest, random);
      ask(guest, request.timeout(time).build(), impatient);
    }
  }

  private void ask(Guest guest, HttpRequest request, boolean impatient) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      look(guest, answer);
    } catch (Exception e) {
      gone.incrementAndGet();
      if (!impatient) {
        wrong.add(request.method() + " " + request.uri().getPath() + " " + e);
      }
    }
  }

  private static HttpRequest.Builder reads(Guest guest, RandomGenerator random) {
    return request(guest, READS.get(random.nextInt(READS.size()))).GET();
  }

  /** Under keys that others use too. */
  private static HttpRequest.Builder tells(Guest guest, RandomGenerator random) {
    String text = "mark-" + guest.table() + "-" + random.nextInt(1000);
    boolean speaks = random.nextBoolean();
    String body =
        speaks
            ? "{\"sort\":\"observation\",\"text\":\"%s\",\"visibility\":\"all\",\"mentions\":[]}"
            : "{\"what\":\"%s\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";
    return request(guest, "/relationships/{id}/" + (speaks ? "statements" : "commitments"))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "\"" + random.nextInt(3000) + "\"")
        .POST(BodyPublishers.ofString(body.formatted(text)));
  }

  private static HttpRequest.Builder request(Guest guest, String path) {
    var address = RestAssured.baseURI + ":" + RestAssured.port;
    return HttpRequest.newBuilder(URI.create(address + path.replace("{id}", guest.relationship())))
        .header("Authorization", "Bearer " + guest.token());
  }

  private void look(Guest guest, HttpResponse<String> answer) {
    String what = answer.request().method() + " " + answer.request().uri().getPath();
    if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
      wrong.add(what + " " + answer.statusCode());
    }
    String said = answer.body() + answer.headers().map();
    MARK.matcher(said)
        .results()
        .filter(it -> Integer.parseInt(it.group(1)) != guest.table())
        .forEach(it -> wrong.add(what + " says " + it.group()));
    ID.matcher(said)
        .results()
        .filter(it -> tables.getOrDefault(it.group(), guest.table()) != guest.table())
        .forEach(it -> wrong.add(what + " names " + it.group()));
  }

  Set<String> wrong() {
    return wrong;
  }

  int gone() {
    return gone.get();
  }

  int answered() {
    return statuses.getOrDefault(200, 0);
  }

  String told() {
    return statuses + ", gone " + gone;
  }
}
