package nl.vertrouwensfonds.api.problem;

/** The problems that HTTP itself has a status for. */
public final class HttpTrouble {

  private HttpTrouble() {}

  /** The problem behind a status; an unexpected one is the service's own fault. */
  public static Trouble of(int status) {
    return switch (status) {
      case 400 -> Trouble.of(400, "malformed");
      case 401 -> Trouble.of(401, "unauthenticated");
      case 403 -> Trouble.of(403, "not-yours");
      case 404 -> Trouble.of(404, "not-found");
      case 405 -> Trouble.of(405, "method-not-allowed");
      case 406 -> Trouble.of(406, "not-acceptable");
      case 413 -> Trouble.of(413, "too-large");
      case 414 -> Trouble.of(414, "address-too-long");
      case 415 -> Trouble.of(415, "unsupported-media-type");
      case 431 -> Trouble.of(431, "headers-too-large");
      case 503 -> Trouble.of(503, "unavailable");
      default -> Trouble.of(500, "internal");
    };
  }
}
