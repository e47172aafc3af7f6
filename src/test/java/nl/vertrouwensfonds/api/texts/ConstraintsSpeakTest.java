package nl.vertrouwensfonds.api.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that is asked of a body is told in the words of the framework. */
class ConstraintsSpeakTest {

  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void whateverIsAskedIsToldInOwnWords() throws Exception {
    var asked = asked();
    assertTrue(asked.contains("{jakarta.validation.constraints.NotNull.message}"), asked::toString);
    for (var language : new Locale[] {Locale.ENGLISH, Locale.of("nl")}) {
      var own =
          UserTexts.all().stream()
              .filter(it -> it.bundle().equals("ValidationMessages"))
              .filter(it -> it.language().equals(language))
              .map(it -> "{" + it.key() + "}")
              .collect(Collectors.toSet());
      var others = new TreeSet<>(asked);
      others.removeAll(own);
      assertEquals(Set.of(), others, language.toString());
    }
  }

  private static Set<String> asked() throws IOException, ReflectiveOperationException {
    var asked = new TreeSet<String>();
    try (var files = Files.walk(CLASSES.resolve("nl/vertrouwensfonds/api"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
        var type = Class.forName(name, false, ConstraintsSpeakTest.class.getClassLoader());
        for (Field field : type.getDeclaredFields()) {
          for (Annotation it : (Iterable<Annotation>) annotations(field)::iterator) {
            collect(it, asked);
          }
        }
      }
    }
    return asked;
  }

  /** Of a field, and of what stands in it. */
  private static Stream<Annotation> annotations(Field field) {
    return Stream.concat(Arrays.stream(field.getAnnotations()), within(field.getAnnotatedType()));
  }

  private static Stream<Annotation> within(AnnotatedType type) {
    return type instanceof AnnotatedParameterizedType of
        ? Arrays.stream(of.getAnnotatedActualTypeArguments())
            .flatMap(it -> Stream.concat(Arrays.stream(it.getAnnotations()), within(it)))
        : Stream.empty();
  }

  private static void collect(Annotation it, Set<String> asked)
      throws ReflectiveOperationException {
    var type = it.annotationType();
    if (!type.isAnnotationPresent(Constraint.class)) {
      return;
    }
    Object message = type.getMethod("message").invoke(it);
    if (!message.equals("")) {
      asked.add(message.toString());
    }
    boolean composed = type.getPackageName().startsWith("nl.vertrouwensfonds");
    for (Annotation part : composed ? type.getAnnotations() : new Annotation[0]) {
      collect(part, asked);
    }
  }
}
