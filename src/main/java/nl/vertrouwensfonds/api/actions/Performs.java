package nl.vertrouwensfonds.api.actions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This is where an action is done. A resource whose body chooses between actions has several. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Performs.Several.class)
public @interface Performs {

  /** The action's name in the contract, such as {@code accept-commitment}. */
  String value();

  /** The field of the body that makes it this action and no other; empty where there is none. */
  String field() default "";

  /** What that field says. */
  String is() default "";

  /** Whether it can never be done to the same again, nor be taken back. */
  boolean once() default false;

  /** Holds several. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Several {
    Performs[] value();
  }
}
