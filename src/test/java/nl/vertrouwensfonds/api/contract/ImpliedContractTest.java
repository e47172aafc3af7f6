package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** What a resource says of its part of the contract. */
class ImpliedContractTest {

  @NotBlank
  @Size(max = 9)
  @Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Name {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  enum Fur {
    LONG_HAIR,
    SHORT
  }

  record Known(long revision) {}

  record Cat(UUID id, @JsonUnwrapped Known known, @JsonProperty("case") String box) {}

  record NewCat(
      @Name String name, Fur fur, @NotNull @Max(9) Integer lives, @Size(max = 5) List<Fur> kin) {}

  record Wish(@QueryParam("fur") String fur, @QueryParam("most") String most) {}

  @Path("/cats")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  interface Cats {
    @POST
    @Path("{cat}/kittens")
    RestResponse<Cat> bear(@QueryParam("at") String at, NewCat body);

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @APIResponseSchema(Cat.class)
    RestResponse<Object> inAnyForm(@BeanParam Wish wish);

    @GET
    @Path("picture")
    @Produces("image/png")
    byte[] picture();
  }

  @Path("/dogs")
  @Produces(MediaType.APPLICATION_JSON)
  interface Dogs {
    @GET
    Response anything();
  }

  private static final String WRITTEN =
      """
      paths:
        /cats:
          parameters: [{ name: fur, in: query }, { name: most, in: query }]
          get:
            responses: { 200: { content: { application/json: { schema: { $ref: "#/components/schemas/Cat" } } } } }
        /cats/picture:
          get:
            responses: { 200: { content: { image/png: {} } } }
        /cats/{cat}/kittens:
          parameters: [{ name: cat, in: path }, { name: at, in: query }]
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [name, lives]
                    properties:
                      name: { type: string, maxLength: 9 }
                      fur: { type: string, enum: [long-hair, short] }
                      lives: { type: integer, format: int32, maximum: 9 }
                      kin: { type: array, maxItems: 5, items: { type: string, enum: [long-hair, short] } }
            responses: { 201: { content: { application/json: { schema: { $ref: "#/components/schemas/Cat" } } } } }
      components:
        schemas:
          Cat:
            type: object
            properties:
              id: { type: string, format: uuid }
              revision: { type: integer, format: int64 }
              case: { type: string }
      """;

  private static final Contract CODE = ImpliedContract.of(Cats.class);

  @Test
  void operationsAreThoseOfTheAnnotations() {
    assertEquals(List.of(), Drift.ofOperations(Contract.of(WRITTEN), CODE));
  }

  @Test
  void whatStandsInAPathIsAParameterThoughNoMethodReadsIt() {
    assertEquals(List.of(), Drift.ofParameters(Contract.of(WRITTEN), CODE));
    assertEquals(
        List.of(
            "POST /cats/{cat}/kittens parameter cat in the path is in the code, not in the"
                + " contract"),
        Drift.ofParameters(Contract.of(WRITTEN.replace("{ name: cat, in: path }, ", "")), CODE));
  }

  @Test
  void parametersThatAreTakenTogetherAreParametersEach() {
    assertEquals(
        List.of("GET /cats parameter most in the query is in the code, not in the contract"),
        Drift.ofParameters(Contract.of(WRITTEN.replace(", { name: most, in: query }", "")), CODE));
  }

  @Test
  void aBodyHasItsConstraintsAndThoseThatTheyAreComposedOf() {
    assertEquals(List.of(), Drift.ofBodies(Contract.of(WRITTEN), CODE));
    assertEquals(
        List.of(
            "POST /cats/{cat}/kittens body required: the contract says [lives], the code [lives,"
                + " name]",
            "POST /cats/{cat}/kittens body/kin maxItems: the contract says 4, the code 5",
            "POST /cats/{cat}/kittens body/lives maximum: the contract says 10, the code 9",
            "POST /cats/{cat}/kittens body/name maxLength: the contract says , the code 9"),
        Drift.ofBodies(
            Contract.of(
                WRITTEN
                    .replace("[name, lives]", "[lives]")
                    .replace("string, maxLength: 9", "string")
                    .replace("maximum: 9", "maximum: 10")
                    .replace("maxItems: 5", "maxItems: 4")),
            CODE));
  }

  @Test
  void anAnswerIsOfTheTypeThatIsReturnedAndUnwrappedWhereItsJsonIs() {
    assertEquals(List.of(), Drift.ofAnswers(Contract.of(WRITTEN), CODE));
    assertEquals(
        List.of(
            "GET /cats answer field revision is in the code, not in the contract",
            "POST /cats/{cat}/kittens answer field revision is in the code, not in the contract"),
        Drift.ofAnswers(Contract.of(WRITTEN.replaceAll(" +revision:.*\n", "")), CODE));
  }

  @Test
  void anAnswerThatOnlyOneHasIsTold() {
    assertEquals(
        List.of("GET /cats/picture answer is in the contract, not in the code"),
        Drift.ofAnswers(
            Contract.of(WRITTEN.replace("image/png: {}", "application/json: { schema: {} }")),
            CODE));
  }

  @Test
  void anAnswerOfNoTypeIsRefused() {
    assertThrows(AssertionError.class, () -> ImpliedContract.of(Dogs.class));
  }
}
