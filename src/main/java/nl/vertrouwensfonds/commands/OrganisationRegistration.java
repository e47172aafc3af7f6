package nl.vertrouwensfonds.commands;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;

import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.access.OrganisationWriter;
import nl.vertrouwensfonds.domain.rule.Refusal;

/** Registers organisations, for the operator. */
@ApplicationScoped
public class OrganisationRegistration {

  /** What came of a registration. */
  public sealed interface Result {}

  /**
   * It stands in the register.
   *
   * @param isNew false when the same organisation stood there already
   */
  public record Registered(Organisation organisation, boolean isNew) implements Result {}

  public record Refused(Refusal refusal) implements Result {}

  private final OrganisationWriter organisations;

  OrganisationRegistration(OrganisationWriter organisations) {
    this.organisations = organisations;
  }

  /** Registers an organisation, once; a code that stands there under another name is refused. */
  public Result register(Caller caller, String code, String name) {
    if (!caller.isOperator()) {
      return new Refused(NOT_YOURS.refusal("operator"));
    }
    var entry = organisations.enter(code, name);
    return entry.organisation().name().equals(name)
        ? new Registered(entry.organisation(), entry.entered())
        : new Refused(ALREADY_DONE.refusal("code"));
  }
}
