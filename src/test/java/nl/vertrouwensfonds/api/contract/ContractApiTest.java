package nl.vertrouwensfonds.api.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** The contract as anybody can get it from the service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ContractApiTest {

  @Test
  void theContractIsServedByteForByteToAnybody() throws IOException {
    byte[] served = given().get("/openapi.yaml").then().statusCode(200).extract().asByteArray();
    assertArrayEquals(Files.readAllBytes(Contract.FILE), served);
  }

  @Test
  void whatThePlatformServesHasTheSameOperations() {
    String served = given().get("/q/openapi").then().statusCode(200).extract().asString();
    assertEquals(
        Contract.written().operations().keySet(), Contract.of(served).operations().keySet());
  }
}
