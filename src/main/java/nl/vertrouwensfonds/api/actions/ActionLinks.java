package nl.vertrouwensfonds.api.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where each action is done, as the resources themselves say by {@link Performs}. */
@ApplicationScoped
public class ActionLinks {

  private static final Pattern SUBJECT = Pattern.compile("\\{(?!relationship)\\w+}");

  /**
   * Where one action is done.
   *
   * @param template the path, with the relationship's and at most one other variable
   * @param body what the body says to be this action and no other
   * @param once whether it can never be done to the same again, nor taken back
   */
  public record Target(String template, Map<String, String> body, boolean once) {

    /**
     * @param subject what the action is done to; null when it makes something new
     */
    public String path(UUID relationship, UUID subject) {
      String path = template.replace("{relationship}", relationship.toString());
      return subject == null ? path : SUBJECT.matcher(path).replaceAll(subject.toString());
    }
  }

  private final Map<String, Target> targets;

  ActionLinks(BeanManager beans) {
    var found = new TreeMap<String, Target>();
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .forEach(method -> add(found, method));
    targets = Map.copyOf(found);
  }

  private static void add(Map<String, Target> found, Method method) {
    for (Performs performs : method.getAnnotationsByType(Performs.class)) {
      var body =
          performs.field().isEmpty()
              ? Map.<String, String>of()
              : Map.of(performs.field(), performs.is());
      var other = found.put(performs.value(), new Target(path(method), body, performs.once()));
      if (other != null) {
        throw new IllegalStateException(performs.value() + " is done in two places");
      }
    }
  }

  private static String path(Method method) {
    String base = method.getDeclaringClass().getAnnotation(Path.class).value();
    return base + "/" + method.getAnnotation(Path.class).value();
  }

  /** All actions that are done somewhere, by name. */
  public Map<String, Target> all() {
    return targets;
  }

  /**
   * @throws IllegalStateException for an action that is done nowhere
   */
  public Target of(String rel) {
    return Optional.ofNullable(targets.get(rel))
        .orElseThrow(() -> new IllegalStateException(rel + " is done nowhere"));
  }
}
