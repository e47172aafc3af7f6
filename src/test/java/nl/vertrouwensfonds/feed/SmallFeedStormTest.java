package nl.vertrouwensfonds.feed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/** The storm, small enough for every run of the tests. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SmallFeedStormTest extends Storm {

  @Override
  int events() {
    return 3000;
  }

  @Override
  int kills() {
    return 3;
  }
}
