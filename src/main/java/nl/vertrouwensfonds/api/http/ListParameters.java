package nl.vertrouwensfonds.api.http;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;

/** Which part of a list is asked for, as of when. */
public record ListParameters(
    @QueryParam("at") String at,
    @QueryParam("cursor") String cursor,
    @QueryParam("limit") String limit) {

  public Optional<Instant> instant() {
    return QueryParameters.at(at);
  }

  /** The revision behind which the page begins. */
  public long after() {
    return Cursor.number(cursor);
  }

  public int most() {
    return QueryParameters.limit(limit);
  }
}
