package nl.vertrouwensfonds.api.forecast;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.vertrouwensfonds.api.door.Costly;
import nl.vertrouwensfonds.api.forecast.NewForecast.Coming;
import nl.vertrouwensfonds.api.forecast.NewForecast.NewExpectation;
import nl.vertrouwensfonds.api.forecast.NewForecast.NewGoal;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.trust.PolicyParameter;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.queries.forecast.ForecastView;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastQuestion;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Goal;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Keeping;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Unlikely;
import nl.vertrouwensfonds.queries.forecast.Outlook;
import nl.vertrouwensfonds.queries.forecast.TooFarAhead;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Expected.NewBreach;
import nl.vertrouwensfonds.trust.Expected.OnBreach;
import nl.vertrouwensfonds.trust.Expected.Promise;
import nl.vertrouwensfonds.trust.Expected.Turn;

/** How the balances would go on. Nothing is stored. */
@Costly
@Blocking
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

  private static final int YEARS = 10;
  private static final int YEAR = 366;

  private final ForecastView view;
  private final QueryResponses queries;

  ForecastResource(ForecastView view, QueryResponses queries) {
    this.view = view;
    this.queries = queries;
  }

  @POST
  @Path("{relationship}/trust/forecast")
  public ForecastBody forecast(@NotNull @Valid NewForecast body) {
    var outlook =
        view.from(queries.viewer())
            .orElseThrow(() -> ProblemException.of(403, "not-yours", "forecast"));
    var expected = expected(body, outlook);
    var question =
        new ForecastQuestion(
            expected,
            keeping(body),
            Optional.ofNullable(body.goal()).map(it -> goal(it, outlook.today())),
            days(body, outlook.today()),
            Optional.ofNullable(body.stepDays()).orElse(7),
            PolicyParameter.tried(body.policy()));
    try {
      return ForecastBody.of(outlook.answer(question, queries.gone()));
    } catch (TooFarAhead e) {
      throw ProblemException.of(422, "too-far-ahead");
    } catch (Unlikely e) {
      String pointer = "/expected/" + expected.indexOf(e.expected());
      throw ProblemException.at(422, "invalid", pointer, "unlikely." + e.rule().code());
    }
  }

  private static Goal goal(NewGoal it, LocalDate today) {
    if (it.by() != null) {
      days(it.by(), today, "/goal/by");
    }
    return new Goal(
        it.direction().trustor(), it.balance().doubleValue(), Optional.ofNullable(it.by()));
  }

  private static int days(NewForecast body, LocalDate today) {
    var until = Optional.ofNullable(body.until()).orElse(today.plusYears(1));
    return days(until, today, "/until");
  }

  private static int days(LocalDate until, LocalDate today, String pointer) {
    long days = until.toEpochDay() - today.toEpochDay();
    if (days < 1 || days > YEARS * YEAR) {
      throw ProblemException.at(422, "invalid", pointer, "until");
    }
    return (int) days;
  }

  private static List<Keeping> keeping(NewForecast body) {
    var paces = Optional.ofNullable(body.keeping()).orElse(List.of());
    for (int i = 0; i < paces.size(); i++) {
      party(paces.get(i).side(), "/keeping/" + i + "/side");
    }
    return paces.stream()
        .map(it -> new Keeping(it.side(), size(it.size()), it.perThirtyDays()))
        .toList();
  }

  private static List<Expected> expected(NewForecast body, Outlook outlook) {
    var today = outlook.today();
    var given = Optional.ofNullable(body.expected()).orElse(List.of());
    var expected = new ArrayList<Expected>();
    for (int i = 0; i < given.size(); i++) {
      String pointer = "/expected/" + i;
      if (!given.get(i).day().isAfter(today)) {
        throw ProblemException.at(422, "invalid", pointer + "/day", "ahead");
      }
      days(given.get(i).day(), today, pointer + "/day");
      expected.add(expected(given.get(i), outlook, pointer));
    }
    return expected;
  }

  /** People act by day. */
  private static Expected expected(NewExpectation it, Outlook outlook, String pointer) {
    Instant at = outlook.noon(it.day());
    return switch (it.what()) {
      case COMMITMENT_KEPT, COMMITMENT_MADE_GOOD, COMMITMENT_MISSED ->
          new Promise(at, party(it.side(), pointer + "/side"), size(it.size()), outcome(it.what()));
      case NEW_BREACH ->
          new NewBreach(
              at,
              party(it.side(), pointer + "/side"),
              needed(it.kind(), pointer + "/kind"),
              needed(it.severity(), pointer + "/severity"));
      default -> new OnBreach(at, needed(it.breach(), pointer + "/breach"), turn(it.what()));
    };
  }

  private static Outcome outcome(Coming what) {
    return Outcome.valueOf(what.name().replace("COMMITMENT_", ""));
  }

  private static Turn turn(Coming what) {
    return Turn.valueOf(what.name().replace("BREACH_", "").toUpperCase(Locale.ROOT));
  }

  private static Side party(Side side, String pointer) {
    if (side == null || !side.isParty()) {
      throw ProblemException.at(422, "invalid", pointer, "party");
    }
    return side;
  }

  private static <T> T needed(T value, String pointer) {
    if (value == null) {
      throw ProblemException.at(422, "invalid", pointer, "needed");
    }
    return value;
  }

  private static CommitmentEvent.Size size(CommitmentEvent.Size size) {
    return Optional.ofNullable(size).orElse(CommitmentEvent.Size.NORMAL);
  }
}
