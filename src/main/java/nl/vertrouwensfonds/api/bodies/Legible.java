package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.vertrouwensfonds.domain.Blank;

/** There is something to read in it; {@code NotBlank} would take a no-break space for that. */
@NotNull
@Pattern(regexp = Blank.NOT, message = "{not-blank}")
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Legible {
  /** Never shown: each of its parts says what is wrong. */
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
