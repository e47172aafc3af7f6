package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.vertrouwensfonds.domain.party.Spelling;

/** Who is named so cannot be taken for somebody else who is written otherwise. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Unmistakable.Check.class)
public @interface Unmistakable {

  String message() default "{unmistakable}";

  /** Whether it is what tokens call a person, and not a name. */
  boolean identifier() default false;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Holds a text to it; what is not there is nobody's name. */
  class Check implements ConstraintValidator<Unmistakable, String> {

    private boolean identifier;

    @Override
    public void initialize(Unmistakable asked) {
      identifier = asked.identifier();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      return identifier ? !Spelling.isMistakableIdentifier(text) : !Spelling.isMistakable(text);
    }
  }
}
