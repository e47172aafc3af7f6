package nl.vertrouwensfonds.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Integers are integers however they are written (JSON Schema, Validation, section 6.1.1). */
class WholeNumberTest {

  record Some(Integer number) {}

  record Many(Long number) {}

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void strictly() {
    new StrictJson().customize(json);
  }

  @ParameterizedTest
  @CsvSource({"2,2", "2.0,2", "3e1,30", "3E+1,30", "20e-1,2", "-0.0,0", "0e999999999,0", "1.000,1"})
  void whatHasNoFractionIsWhole(String written, int number) throws Exception {
    assertEquals(number, json.readValue(body(written), Some.class).number());
    assertEquals(number, json.readValue(body(written), Many.class).number());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2.5", "1e-1", "\"2\"", "true", "[2]", "{}", "1e999999999", "1e-999999999"})
  void whatIsNotIsRefused(String written) {
    assertThrows(MismatchedInputException.class, () -> json.readValue(body(written), Some.class));
    assertThrows(MismatchedInputException.class, () -> json.readValue(body(written), Many.class));
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    String large = "9223372036854775807";
    assertThrows(MismatchedInputException.class, () -> json.readValue(body(large), Some.class));
    assertEquals(Long.MAX_VALUE, json.readValue(body(large), Many.class).number());
    assertThrows(
        MismatchedInputException.class, () -> json.readValue(body(large + "0"), Many.class));
  }

  private static String body(String number) {
    return "{\"number\":" + number + "}";
  }
}
