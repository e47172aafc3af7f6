package nl.vertrouwensfonds.api.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ConditionBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.GestureBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.GrievanceBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.MeetingBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ObjectiveBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.StatementBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.TalksBody;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Conditions;
import nl.vertrouwensfonds.domain.cases.Gesture;
import nl.vertrouwensfonds.domain.cases.Grievance;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceAnswered;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRestated;
import nl.vertrouwensfonds.queries.cases.CaseFile;

/** Writes what both sides brought to the table to be reconciled. */
final class TalkMapper {

  private final CaseFile file;

  TalkMapper(CaseFile file) {
    this.file = file;
  }

  TalksBody talks() {
    return new TalksBody(
        file.repair().conditions().map(TalkMapper::conditions).orElse(List.of()),
        statements(),
        gestures(List.of(Condition.ADMITTED)),
        gestures(List.of(Condition.LET_GO, Condition.COMPROMISED)),
        grievances(),
        meetings(),
        file.boardsSpokeAt().orElse(null),
        objectives());
  }

  private String text(UUID event) {
    return file.texts().of(event, "text");
  }

  private static List<ConditionBody> conditions(Conditions conditions) {
    return CaseFileMapper.SIDES.stream()
        .flatMap(side -> Stream.of(Condition.values()).map(c -> condition(conditions, side, c)))
        .toList();
  }

  private static ConditionBody condition(Conditions conditions, Side side, Condition condition) {
    var by = conditions.by().get(side).getOrDefault(condition, List.of());
    return new ConditionBody(side, condition, !by.isEmpty(), by);
  }

  private List<StatementBody> statements() {
    return file.statements().stream().map(this::statement).toList();
  }

  private StatementBody statement(CaseFile.CaseStatement said) {
    var envelope = said.envelope();
    var made = (StatementMade) envelope.data();
    return new StatementBody(
        envelope.id(),
        envelope.by().side(),
        said.role(),
        made.sort(),
        text(envelope.id()),
        made.concerns(),
        envelope.visibility(),
        envelope.stamp().effectiveAt());
  }

  private List<GestureBody> gestures(List<Condition> wanted) {
    return file.mediatedCase().talks().gestures().stream()
        .filter(g -> wanted.contains(g.condition()))
        .map(this::gesture)
        .toList();
  }

  private GestureBody gesture(Gesture g) {
    return new GestureBody(g.id(), g.side(), g.condition(), text(g.id()), g.at(), g.recognisedAt());
  }

  private List<GrievanceBody> grievances() {
    return file.repair().grievances().stream().map(this::grievance).toList();
  }

  private GrievanceBody grievance(Grievance g) {
    return new GrievanceBody(
        g.id(),
        g.by(),
        g.state(),
        text(g.id()),
        file.texts().of(GrievanceRestated.class, g.id(), "text"),
        file.texts().of(GrievanceAnswered.class, g.id(), "text"),
        g.raisedAt(),
        g.since());
  }

  private List<MeetingBody> meetings() {
    return file.meetings().stream()
        .map(m -> new MeetingBody(m.id(), m.at(), m.present(), file.texts().of(m.id(), "notes")))
        .toList();
  }

  private List<ObjectiveBody> objectives() {
    return file.mediatedCase().talks().objectives().stream()
        .map(o ->
            new ObjectiveBody(
                o.id(), o.by(), text(o.id()), CaseFileMapper.sides(o.adoptedBy()), o.adopted()))
        .toList();
  }
}
