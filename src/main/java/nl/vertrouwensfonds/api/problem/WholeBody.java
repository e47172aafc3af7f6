package nl.vertrouwensfonds.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * All that is wrong with a body whose reading stopped at the first thing: it is read once more, as
 * far as it can be, and what could be read is held to what is asked of it.
 */
@ApplicationScoped
class WholeBody {

  /** More than anybody mends at a time, and no more than an answer has room for. */
  static final int MOST = 50;

  private final ObjectMapper json;
  private final Validator validator;

  WholeBody(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** What the reading stopped at alone, where the body can not be read again. */
  List<Flaw> flaws(
      MismatchedInputException first,
      ContainerRequestContext request,
      SimpleResourceInfo resource) {
    var all = type(resource).map(it -> again(request.getEntityStream(), it)).orElse(List.of());
    return all.isEmpty() ? List.of(JsonProblem.flaw(first)) : all;
  }

  private List<Flaw> again(InputStream body, Class<?> type) {
    var found = new FoundFlaws();
    try {
      body.reset();
      Object read = json.readerFor(type).withHandler(found).readValue(body);
      return read == null ? found.all() : with(found.all(), read);
    } catch (JsonProcessingException e) {
      return found.isFull() ? found.all() : and(found.all(), JsonProblem.flaw(e));
    } catch (IOException e) {
      return List.of(); // it was never held
    }
  }

  /** What could not be read is missing now, which is no other flaw. */
  private List<Flaw> with(List<Flaw> found, Object read) {
    var all = new ArrayList<>(found);
    InvalidBody.flaws(validator.validate(read)).stream()
        .filter(it -> found.stream().noneMatch(other -> isIn(it.pointer(), other.pointer())))
        .limit((long) MOST - found.size())
        .forEach(all::add);
    return all;
  }

  private static boolean isIn(String pointer, String outer) {
    return pointer.equals(outer) || pointer.startsWith(outer + "/");
  }

  private static List<Flaw> and(List<Flaw> found, Flaw last) {
    var all = new ArrayList<>(found);
    all.add(last);
    return all;
  }

  /** The one parameter of a method that nothing is said of but that it has to be valid. */
  private static Optional<Class<?>> type(SimpleResourceInfo resource) {
    try {
      Method method =
          resource
              .getResourceClass()
              .getMethod(resource.getMethodName(), resource.parameterTypes());
      for (int i = 0; i < method.getParameterCount(); i++) {
        if (Arrays.stream(method.getParameterAnnotations()[i]).noneMatch(WholeBody::isOfRequest)) {
          return Optional.of(method.getParameterTypes()[i]);
        }
      }
      return Optional.empty();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("what is called is there", e);
    }
  }

  private static boolean isOfRequest(Annotation it) {
    return it.annotationType().getPackageName().startsWith("jakarta.ws.rs");
  }
}
