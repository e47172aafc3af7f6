package nl.vertrouwensfonds.api.problem;

/** The problems that HTTP itself has a status for. */
public final class HttpProblem {

  private HttpProblem() {}

  /** The problem behind a status; an unexpected one is the service's own fault. */
  public static ProblemException of(int status) {
    return switch (status) {
      case 400 -> ProblemException.of(400, "malformed");
      case 401 -> ProblemException.at(401, "unauthenticated", "Authorization", "token");
      case 403 -> ProblemException.of(403, "not-yours");
      case 404 -> ProblemException.of(404, "not-found");
      case 405 -> ProblemException.of(405, "method-not-allowed");
      case 406 -> ProblemException.at(406, "not-acceptable", "Accept", "accept");
      case 408 -> ProblemException.of(408, "too-slow");
      case 413 -> ProblemException.of(413, "too-large");
      case 414 -> ProblemException.of(414, "address-too-long");
      case 415 ->
          ProblemException.at(415, "unsupported-media-type", "Content-Type", "content-type");
      case 431 -> ProblemException.of(431, "headers-too-large");
      case 503 -> ProblemException.of(503, "unavailable");
      default -> ProblemException.of(500, "internal");
    };
  }
}
