package nl.vertrouwensfonds.api.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which parameters an operation has: those that its method reads. */
final class KnownParameters {

  private static final Map<Method, Set<String>> NAMES = new ConcurrentHashMap<>();

  private KnownParameters() {}

  static Set<String> of(Method operation) {
    return NAMES.computeIfAbsent(
        operation,
        it ->
            Arrays.stream(it.getParameters())
                .flatMap(one ->
                    one.isAnnotationPresent(BeanParam.class)
                        ? fields(one.getType())
                        : Stream.ofNullable(one.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<QueryParam> fields(Class<?> bean) {
    return Arrays.stream(bean.getDeclaredFields())
        .map(it -> it.getAnnotation(QueryParam.class))
        .filter(it -> it != null);
  }
}
