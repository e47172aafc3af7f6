package nl.vertrouwensfonds.api.headers;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address has (RFC 9110, section 10.2.1), in whichever resources they stand. */
@Singleton
public class AllowedMethods {

  private record Operation(Pattern path, String method) {}

  private final BeanManager beans;
  private List<Operation> operations;

  AllowedMethods(BeanManager beans) {
    this.beans = beans;
  }

  /**
   * As the value of {@code Allow}.
   *
   * @param path with or without a slash before it
   */
  public String of(String path) {
    var methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
    String asked = plain(path);
    operations().stream()
        .filter(it -> it.path().matcher(asked).matches())
        .forEach(it -> methods.add(it.method()));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return String.join(", ", methods);
  }

  private synchronized List<Operation> operations() {
    if (operations == null) {
      operations =
          beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
              .map(Bean::getBeanClass)
              .filter(it -> it.isAnnotationPresent(Path.class))
              .flatMap(AllowedMethods::operations)
              .toList();
    }
    return operations;
  }

  private static Stream<Operation> operations(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .flatMap(method -> {
          var path = Pattern.compile(template(resource, method).replaceAll("\\{[^}]*}", "[^/]+"));
          return Arrays.stream(method.getAnnotations())
              .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
              .filter(it -> it != null)
              .map(it -> new Operation(path, it.value()));
        });
  }

  private static String template(Class<?> resource, Method method) {
    var own = method.getAnnotation(Path.class);
    return plain(
        plain(resource.getAnnotation(Path.class).value())
            + "/"
            + (own == null ? "" : plain(own.value())));
  }

  private static String plain(String path) {
    return path.replaceAll("^/+|/+$", "");
  }
}
