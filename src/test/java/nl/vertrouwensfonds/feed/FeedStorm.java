package nl.vertrouwensfonds.feed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/**
 * The whole storm. Its name keeps it out of the tests; one that is much smaller is among them. How
 * many events: {@code -Dfonds.storm.events}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FeedStorm extends Storm {

  @Override
  int events() {
    return Integer.getInteger("fonds.storm.events", 300_000);
  }

  @Override
  int kills() {
    return 10;
  }
}
