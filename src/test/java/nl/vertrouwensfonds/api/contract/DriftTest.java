package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told when contract and code differ. */
class DriftTest {

  private static final String WRITTEN =
      """
      paths:
        /cats/{cat}:
          parameters: [{ name: cat, in: path }]
          post:
            requestBody:
              content:
                application/json:
                  schema: { $ref: "#/components/schemas/Cat" }
            responses: {}
      components:
        schemas:
          Cat:
            type: object
            required: [name]
            properties:
              name: { type: string, maxLength: 9 }
              fur: { oneOf: [{ $ref: "#/components/schemas/Fur" }, { type: "null" }] }
              kittens: { type: array, items: { $ref: "#/components/schemas/Id" } }
          Fur: { type: string, enum: [long-hair, short] }
          Id: { type: string, format: uuid }
      """;

  @Test
  void nothingIsToldOfTheSame() {
    assertEquals(List.of(), allWith(WRITTEN));
  }

  @Test
  void aPathThatOnlyOneKnowsIsTold() {
    assertEquals(
        List.of(
            "POST /cats/{cat} is in the contract, not in the code",
            "POST /dogs is in the code, not in the contract"),
        allWith(WRITTEN.replace("/cats/{cat}:", "/dogs:")));
  }

  @Test
  void anotherMethodIsTold() {
    assertEquals(
        List.of(
            "POST /cats/{cat} is in the contract, not in the code",
            "PUT /cats/{cat} is in the code, not in the contract"),
        allWith(WRITTEN.replace("post:", "put:")));
  }

  @Test
  void aParameterMoreIsTold() {
    assertEquals(
        List.of("POST /cats/{cat} parameter at in the query is in the code, not in the contract"),
        allWith(WRITTEN.replace("in: path }", "in: path }, { name: at, in: query }")));
  }

  @Test
  void aParameterElsewhereIsTold() {
    assertEquals(
        List.of(
            "POST /cats/{cat} parameter cat in the path is in the contract, not in the code",
            "POST /cats/{cat} parameter cat in the query is in the code, not in the contract"),
        allWith(WRITTEN.replace("in: path", "in: query")));
  }

  @Test
  void aRenamedFieldIsTold() {
    assertEquals(
        List.of(
            "POST /cats/{cat} body field name is in the contract, not in the code",
            "POST /cats/{cat} body field title is in the code, not in the contract"),
        allWith(WRITTEN.replace("name: { type", "title: { type")));
  }

  @Test
  void whatOnlyOneRequiresIsTold() {
    assertEquals(
        List.of("POST /cats/{cat} body required: the contract says [name], the code [fur, name]"),
        allWith(WRITTEN.replace("[name]", "[name, fur]")));
  }

  @Test
  void anotherTypeFormatLimitOrConstantIsTold() {
    assertEquals(
        List.of(
            "POST /cats/{cat} body/fur values: the contract says [long-hair, short], the code"
                + " [long-hair, none, short]",
            "POST /cats/{cat} body/kittens/* type: the contract says [string], the code [integer]",
            "POST /cats/{cat} body/kittens/* format: the contract says uuid, the code int32",
            "POST /cats/{cat} body/name maxLength: the contract says 9, the code 8"),
        allWith(
            WRITTEN
                .replace("maxLength: 9", "maxLength: 8")
                .replace("short]", "short, none]")
                .replace("string, format: uuid", "integer, format: int32")));
  }

  @Test
  void aBodyThatOnlyOneHasIsTold() {
    assertEquals(
        List.of("POST /cats/{cat} body is in the contract, not in the code"),
        allWith(WRITTEN.replace("requestBody", "x-body")));
  }

  private static List<String> allWith(String coded) {
    var contract = Contract.of(WRITTEN);
    var code = Contract.of(coded);
    return Stream.of(
            Drift.ofOperations(contract, code),
            Drift.ofParameters(contract, code),
            Drift.ofBodies(contract, code))
        .flatMap(List::stream)
        .toList();
  }
}
