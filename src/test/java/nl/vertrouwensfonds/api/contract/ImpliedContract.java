package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** The contract that the code implies: read from the annotations and the types of the resources. */
final class ImpliedContract {

  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

  private ImpliedContract() {}

  static Contract ofResources() {
    var classes = new ClassFileImporter().withImportOption(new DoNotIncludeTests());
    return of(
        classes.importPackages("nl.vertrouwensfonds.api").stream()
            .filter(it -> it.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .toArray(Class<?>[]::new));
  }

  static Contract of(Class<?>... resources) {
    var implied = new ImpliedContract();
    for (var resource : resources) {
      for (var method : resource.getDeclaredMethods()) {
        verb(method).ifPresent(verb -> implied.add(verb, method));
      }
    }
    return Contract.of(JsonNodeFactory.instance.objectNode().set("paths", implied.paths));
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(it -> it.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private void add(String verb, Method method) {
    String path = path(method);
    // Several methods may answer one request, each in another form.
    var operation = paths.withObjectProperty(path).withObjectProperty(verb);
    var parameters = operation.withArrayProperty("parameters");
    // A resource leaves out what only a filter reads.
    IN_PATH.matcher(path).results().forEach(it -> put(parameters, it.group(1), "path"));
    for (var parameter : method.getParameters()) {
      add(parameter, operation, parameters);
    }
    boolean json =
        types(method, Produces.class, Produces::value).contains(MediaType.APPLICATION_JSON);
    if (json && answer(method) != Void.class) {
      json(operation.withObjectProperty("responses").withObjectProperty("200"), answer(method));
    }
  }

  private static String path(Method method) {
    String base = method.getDeclaringClass().getAnnotation(Path.class).value();
    var rest = method.getAnnotation(Path.class);
    return rest == null ? base : base + "/" + rest.value();
  }

  private static void add(Parameter parameter, ObjectNode operation, ArrayNode parameters) {
    var method = (Method) parameter.getDeclaringExecutable();
    var inPath = parameter.getAnnotation(PathParam.class);
    var inQuery = parameter.getAnnotation(QueryParam.class);
    if (inPath != null) {
      put(parameters, inPath.value(), "path");
    } else if (inQuery != null) {
      put(parameters, inQuery.value(), "query");
    } else if (parameter.isAnnotationPresent(BeanParam.class)) {
      grouped(parameter.getType()).forEach(it -> put(parameters, it.value(), "query"));
    } else if (types(method, Consumes.class, Consumes::value)
        .contains(MediaType.APPLICATION_JSON)) {
      json(operation.putObject("requestBody"), parameter.getParameterizedType());
    }
  }

  /** The parameters of a query that are taken together as one record. */
  private static Stream<QueryParam> grouped(Class<?> type) {
    return Stream.of(type.getDeclaredFields())
        .map(it -> it.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull);
  }

  private static void put(ArrayNode parameters, String name, String in) {
    parameters.addObject().put("name", name).put("in", in);
  }

  private static void json(ObjectNode holder, Type type) {
    var content = holder.putObject("content").putObject(MediaType.APPLICATION_JSON);
    content.set("schema", ImpliedSchema.of(type));
  }

  /** What is said of a method itself goes before what is said of all of its class. */
  private static <A extends Annotation> List<String> types(
      Method method, Class<A> annotation, Function<A, String[]> types) {
    return Stream.of(method, method.getDeclaringClass())
        .map(it -> it.getAnnotation(annotation))
        .filter(Objects::nonNull)
        .findFirst()
        .map(it -> List.of(types.apply(it)))
        .orElse(List.of());
  }

  /** What has several forms says by an annotation what it is as JSON. */
  private static Type answer(Method method) {
    var told = method.getAnnotation(APIResponseSchema.class);
    if (told != null) {
      return told.value();
    }
    return method.getGenericReturnType() instanceof ParameterizedType answer
            && answer.getRawType() == RestResponse.class
        ? answer.getActualTypeArguments()[0]
        : method.getGenericReturnType();
  }
}
