package nl.vertrouwensfonds.api.trust;

import jakarta.ws.rs.QueryParam;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.queries.trust.LedgerView.Slice;

/** Which ledger is asked for, as of when, by which policy, and what part of it. */
public record LedgerParameters(
    @QueryParam("direction") String direction,
    @QueryParam("at") String at,
    @QueryParam("policy") String policy,
    @QueryParam("fading") String fading,
    @QueryParam("cursor") String cursor,
    @QueryParam("limit") String limit) {

  Slice slice() {
    boolean monthly = QueryParameters.choice("fading", fading, "each", "monthly").equals("monthly");
    return new Slice(Cursor.number(cursor), QueryParameters.limit(limit), monthly);
  }
}
