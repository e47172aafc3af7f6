package nl.vertrouwensfonds.api.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.domain.rule.Refusal;

/** Ends a request with a problem, before it is put into words. */
public final class Trouble extends RuntimeException {

  private final transient What what;

  /**
   * @param variant which of the code's explanations fits; empty for its only one
   * @param flaws where it went wrong, each told by a key of the message bundle or in plain words
   */
  public record What(
      int status, String code, String variant, Map<String, Object> facts, List<Flaw> flaws) {}

  private Trouble(What what) {
    super(what.code(), null, false, false);
    this.what = what;
  }

  public What what() {
    return what;
  }

  public static Trouble of(int status, String code) {
    return new Trouble(new What(status, code, "", Map.of(), List.of()));
  }

  public static Trouble of(int status, String code, String variant) {
    return new Trouble(new What(status, code, variant, Map.of(), List.of()));
  }

  /** A part of the request that cannot be read or makes no sense. */
  public static Trouble at(int status, String code, String pointer, String reason) {
    return new Trouble(new What(status, code, "", Map.of(), List.of(new Flaw(pointer, reason))));
  }

  public static Trouble flaws(int status, String code, List<Flaw> flaws) {
    return new Trouble(new What(status, code, "", Map.of(), List.copyOf(flaws)));
  }

  public static Trouble of(Refusal refusal) {
    int status =
        switch (refusal.rule().gravity()) {
          case UNKNOWN -> 404;
          case FORBIDDEN -> 403;
          case INVALID -> 422;
          case CONFLICT -> 409;
        };
    String code = status == 404 ? "not-found" : refusal.rule().code();
    return new Trouble(new What(status, code, refusal.variant(), refusal.facts(), List.of()));
  }

  public Trouble with(String name, Object fact) {
    var facts = new TreeMap<>(what.facts());
    facts.put(name, fact);
    return new Trouble(new What(what.status(), what.code(), what.variant(), facts, what.flaws()));
  }
}
