package nl.vertrouwensfonds.api.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.domain.rule.Refusal;

/** Ends a request with a problem, before it is put into words. */
public final class ProblemException extends RuntimeException {

  private final transient Details details;

  /**
   * @param variant which of the code's explanations fits; empty for its only one
   * @param flaws where it went wrong, each told by a key of the message bundle or in plain words
   */
  public record Details(
      int status, String code, String variant, Map<String, Object> facts, List<Flaw> flaws) {}

  private ProblemException(Details details) {
    super(details.code(), null, false, false);
    this.details = details;
  }

  public Details details() {
    return details;
  }

  public static ProblemException of(int status, String code) {
    return new ProblemException(new Details(status, code, "", Map.of(), List.of()));
  }

  public static ProblemException of(int status, String code, String variant) {
    return new ProblemException(new Details(status, code, variant, Map.of(), List.of()));
  }

  /** A part of the request that cannot be read or makes no sense. */
  public static ProblemException at(int status, String code, String pointer, String reason) {
    return flaws(status, code, List.of(new Flaw(pointer, reason)));
  }

  public static ProblemException flaws(int status, String code, List<Flaw> flaws) {
    return new ProblemException(new Details(status, code, "", Map.of(), List.copyOf(flaws)));
  }

  public static ProblemException of(Refusal refusal) {
    int status =
        switch (refusal.rule().gravity()) {
          case UNKNOWN -> 404;
          case FORBIDDEN -> 403;
          case INVALID -> 422;
          case CONFLICT -> 409;
        };
    String code = status == 404 ? "not-found" : refusal.rule().code();
    return new ProblemException(
        new Details(status, code, refusal.variant(), refusal.facts(), List.of()));
  }

  /** The same, and where in the request it stands, told by a key of the message bundle. */
  public ProblemException at(String pointer, String reason) {
    var flaws = Stream.concat(details.flaws().stream(), Stream.of(new Flaw(pointer, reason)));
    return new ProblemException(
        new Details(
            details.status(), details.code(), details.variant(), details.facts(), flaws.toList()));
  }

  public ProblemException with(String name, Object fact) {
    var facts = new TreeMap<>(details.facts());
    facts.put(name, fact);
    return new ProblemException(
        new Details(details.status(), details.code(), details.variant(), facts, details.flaws()));
  }
}
