package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.healing.Accusation;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.healing.Standing;
import nl.vertrouwensfonds.trust.OpenBreach;
import nl.vertrouwensfonds.trust.OpenReport;

/** A report that is open, or a proven breach that is not healed, in the fund of {@code trustor}. */
class OpenBreachRow {

  UUID relationship;
  Side trustor;
  UUID breach;

  /** The order in which they are told. */
  long place;

  /** Of an open report; null once it is proven. */
  Instant reportedAt;

  /** Of an open report: how many reports before it were open or gone when it was made. */
  Integer earlier;

  /** Of an open report: from when on it weighs ever less, when that is known. */
  Instant restsFrom;

  /** Of an open report: false once its incident has been proven. */
  Boolean weighs;

  /** Of a proven breach: of which it is a part. */
  UUID incident;

  /** Of a proven breach: the heaviest scar that its incident holds, if it holds one. */
  Double held;

  Kind kind;
  Severity severity;

  double apology;
  double explanation;
  double remedy;
  Instant quietSince;
  Instant patientSince;

  Double count;
  Instant reached;

  static OpenBreachRow of(UUID relationship, Side trustor, UUID breach) {
    var row = new OpenBreachRow();
    row.relationship = relationship;
    row.trustor = trustor;
    row.breach = breach;
    return row;
  }

  OpenBreachRow hold(OpenReport report, long order) {
    var accusation = report.accusation();
    place = order;
    reportedAt = accusation.since();
    kind = accusation.kind();
    severity = accusation.severity();
    earlier = accusation.earlier();
    restsFrom = accusation.restsFrom();
    weighs = accusation.weighs();
    return this;
  }

  OpenBreachRow hold(OpenBreach open, Double scar) {
    var standing = open.standing();
    place = standing.place();
    reportedAt = null;
    earlier = null;
    restsFrom = null;
    weighs = null;
    incident = standing.incident();
    held = scar;
    kind = standing.kind();
    severity = standing.severity();
    apology = standing.apology();
    explanation = standing.explanation();
    remedy = standing.remedy();
    var probation = standing.probation();
    quietSince = probation == null ? null : probation.quietSince();
    patientSince = probation == null ? null : probation.patientSince();
    count = probation == null ? null : probation.count();
    reached = probation == null ? null : probation.reached();
    return this;
  }

  boolean isReport() {
    return reportedAt != null;
  }

  OpenReport report() {
    return new OpenReport(
        breach, new Accusation(reportedAt, kind, severity, earlier, restsFrom, weighs));
  }

  OpenBreach open() {
    var probation =
        quietSince == null
            ? null
            : new Probation(severity, quietSince, patientSince, count, reached);
    return new OpenBreach(
        breach,
        new Standing(place, incident, kind, severity, apology, explanation, remedy, probation));
  }
}
