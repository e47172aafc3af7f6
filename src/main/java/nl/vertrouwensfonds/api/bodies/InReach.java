package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;

/** A date or instant between 1900 and 2199, as people's dealings are. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InReach.Check.class)
public @interface InReach {

  String message() default "{in-reach}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Holds a date or an instant to it; null is in reach. */
  class Check implements ConstraintValidator<InReach, Temporal> {

    @Override
    public boolean isValid(Temporal value, ConstraintValidatorContext context) {
      return switch (value) {
        case null -> true;
        case LocalDate date -> inReach(date.getYear());
        case Instant instant -> inReach(instant.atZone(ZoneOffset.UTC).getYear());
        default -> throw new IllegalArgumentException(value + " is no date and no instant");
      };
    }

    private static boolean inReach(int year) {
      return year >= 1900 && year <= 2199;
    }
  }
}
