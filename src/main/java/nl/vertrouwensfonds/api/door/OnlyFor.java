package nl.vertrouwensfonds.api.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.vertrouwensfonds.access.Caller;

/** What a token has to grant; who has another is refused before anything of the body is read. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnlyFor {
  Caller.Function value();

  /** Which of the explanations of {@code not-yours} fits. */
  String told();
}
