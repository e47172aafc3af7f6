package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody holds the row of one relationship, and many write to it: nobody else notices. */
@Timeout(120)
class LockedLogIT {

  private static final int WRITES = 600;

  private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();

  @Test
  void othersAreAnsweredAllTheWhile() throws Exception {
    var unlimited = Map.of("FONDS_AT_ONCE", "1000");
    try (var fonds = new RunningFonds(Folders.fresh("locked"), unlimited)) {
      String held = TwoServersIT.registered(fonds, "c", "s");
      String free = TwoServersIT.registered(fonds, "d", "t");
      assertEquals(201, write(fonds, free, "d"));
      var waiting = new ArrayList<Future<?>>();
      try (var owner = new Database(fonds.folder).connect();
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        owner.setAutoCommit(false);
        try (var lock =
            owner.prepareStatement("select 1 from relationship where id = ? for update")) {
          lock.setObject(1, UUID.fromString(held.substring(held.lastIndexOf('/') + 1)));
          lock.executeQuery();
        }
        for (int i = 0; i < WRITES; i++) {
          waiting.add(
              threads.submit(() -> answers.merge(write(fonds, held, "c"), 1, Integer::sum)));
        }
        double longest = 0;
        while (waiting.stream().anyMatch(it -> !it.isDone())) {
          long from = System.nanoTime();
          assertEquals(200, fonds.health());
          assertEquals(201, write(fonds, free, "d"));
          assertEquals(200, TwoServersIT.as(fonds, "anna", "d").get(free + "/trust").statusCode());
          longest = Math.max(longest, (System.nanoTime() - from) / 1e9);
        }
        owner.rollback();
        System.out.printf(
            "locked: %s; health, a write and a score elsewhere within %.2f s%n", answers, longest);
      }
      assertEquals(WRITES, answers.values().stream().mapToInt(it -> it).sum());
      assertTrue(answers.keySet().stream().allMatch(it -> it == 503 || it == 429), "" + answers);
      assertEquals(201, write(fonds, held, "c"));
    }
  }

  private static int write(RunningFonds fonds, String relationship, String code) {
    return TwoServersIT.as(fonds, "anna", code)
        .body("{\"name\":\"Somebody %s\"}".formatted(UUID.randomUUID()))
        .post(relationship + "/absent-persons")
        .statusCode();
  }
}
