package nl.vertrouwensfonds.api.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.domain.Side;

/**
 * What waits for whom.
 *
 * @param total how many there are on all pages
 * @param next the cursor of the next page; absent on the last
 */
public record WaitingBody(Instant at, long total, List<WaitBody> waiting, String next) {

  /**
   * @param why what is waited for, in the reader's language
   * @param subject what it is about
   * @param title what the subject is about; absent for who may not read it, or when it was erased
   * @param money what was offered, where that is the subject; absent for who may not read it
   * @param side who has to do it; absent for time alone
   * @param acts by which it is done, any of which will do; none for who does not have to
   * @param actions where the forms of what may be done to the subject are
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WaitBody(
      UUID relationship,
      OrganisationBody client,
      OrganisationBody supplier,
      String what,
      String why,
      UUID subject,
      String title,
      MoneyBody money,
      Side side,
      boolean mine,
      Instant since,
      Instant until,
      boolean overdue,
      List<ActBody> acts,
      String actions) {}

  /** As an action that is offered tells where it is done. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ActBody(
      String rel, String method, String href, Map<String, String> body, String why) {}
}
