package nl.vertrouwensfonds.api.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vertrouwensfonds.api.Refusals;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.actions.ActionLinks;
import nl.vertrouwensfonds.api.acts.Company.Seat;
import nl.vertrouwensfonds.api.acts.Offers.Offer;
import nl.vertrouwensfonds.domain.Side;

/**
 * Plays a story. Before what stands together is done, all are asked what they are offered, and
 * whoever may not do an act tries it: the first time that a story comes to it.
 */
final class Play {

  private static final String START = "2024-01-01T00:00:00Z";

  /** What is said where nobody thought of who reads it. */
  private static final Set<String> ANYBODYS =
      Set.of("Ask whoever it belongs to.", "Vraag het aan wie het toekomt.");

  private static final long UNKNOWN = -1;

  private final ActionLinks links;
  private final Table table = Table.importing(START).at(START);
  private final Company company = new Company(table);
  private final Props props = new Props(table, company);
  private final Permissions permissions = new Permissions(company, props);
  private final Set<String> tried = new HashSet<>();
  private String now = START;
  private long revision = UNKNOWN;

  Play(ActionLinks links) {
    this.links = links;
  }

  void play(String story) {
    var scene = new ArrayList<Told>();
    for (String line : Lines.of(story + ".txt")) {
      if (Told.isAct(line)) {
        scene.add(Told.of(line));
      } else {
        play(scene);
        scene.clear();
        direct(line);
      }
    }
    play(scene);
  }

  private void direct(String line) {
    if (line.startsWith("== ")) {
      now = line.substring(3) + "T00:00:00Z";
      table.at(now);
    } else if (line.startsWith("* ")) {
      props.bring(line.substring(2));
      revision = UNKNOWN;
    }
  }

  private void play(List<Told> scene) {
    var first = scene.stream().filter(it -> tried.add(it.rel())).toList();
    if (!first.isEmpty()) {
      company.lookAround();
      var offers = offers();
      scene.forEach(it -> offered(it, first.contains(it), offers));
      first.forEach(it -> refused(it, offers));
    }
    scene.forEach(this::done);
  }

  /** What is offered to those who know of the relationship. */
  private Map<Seat, Offers> offers() {
    var offers = new LinkedHashMap<Seat, Offers>();
    company
        .all()
        .forEach(seat -> Offers.to(seat, table, now).ifPresent(it -> offers.put(seat, it)));
    offers.forEach(permissions::allow);
    for (Side side : Side.PARTIES) {
      var mandated = offers.get(company.mandated(side));
      permissions.alike(mandated, offers.get(company.colleague(side)));
      recordedUpTo(mandated.revision());
    }
    return offers;
  }

  private void recordedUpTo(long found) {
    assertTrue(revision == UNKNOWN || revision == found, "something was recorded meanwhile");
    revision = found;
  }

  /**
   * Who may do it is offered it, with the form of what it sends; of another side only when it has
   * not done it yet.
   */
  private void offered(Told it, boolean first, Map<Seat, Offers> offers) {
    var offer = new Offer(it.rel(), props.id(it.subject()));
    offers.forEach((seat, made) -> {
      boolean may = permissions.objection(seat, offer).isEmpty();
      if (may && (first || seat.side() == it.side())) {
        assertTrue(made.acts().contains(offer), () -> seat + " is not offered " + it);
        made.forms().get(offer).isFilledInBy(body(it));
      }
    });
  }

  private void refused(Told it, Map<Seat, Offers> offers) {
    var offer = new Offer(it.rel(), props.id(it.subject()));
    for (Seat seat : offers.keySet()) {
      permissions
          .objection(seat, offer)
          .filter(code -> permissions.isTelling(seat, code))
          .ifPresent(code -> refused(seat, it, code));
    }
  }

  private void refused(Seat seat, Told it, String code) {
    int status =
        switch (code) {
          case "not-found" -> 404;
          case "not-your-turn" -> 409;
          default -> 403;
        };
    var told = Refusals.inBothLanguages(code, status, seat.person(), path(it), body(it));
    if (code.equals("not-yours")) {
      told.forEach(problem -> assertFalse(ANYBODYS.contains(problem.<String>path("instead"))));
    }
    if (code.equals("no-mandate")) {
      String who = company.mandated(seat.side()).person().name();
      told.forEach(problem -> assertEquals(who, problem.path("facts.who")));
      told.forEach(problem -> assertTrue(problem.<String>path("instead").contains(who)));
    }
  }

  /** By somebody without a mandate where none is needed. Refusals recorded nothing. */
  private void done(Told it) {
    var person = permissions.performer(it).person();
    var done =
        person.sends(body(it)).post(path(it)).then().log().ifValidationFails().statusCode(201);
    recordedUpTo(done.extract().<Integer>path("events[0].revision") - 1);
    revision = done.extract().<Integer>path("events[-1].revision");
    props.done(it, done.extract().path("events[0].id"));
  }

  private String path(Told it) {
    return props.path(links.of(it.rel()), it);
  }

  private String body(Told it) {
    var chosen = links.of(it.rel()).body();
    return props.body(chosen, permissions.act(it.rel()).body(), it.body(), now);
  }
}
