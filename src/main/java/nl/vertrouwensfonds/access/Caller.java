package nl.vertrouwensfonds.access;

import nl.vertrouwensfonds.domain.party.Spelling;

/**
 * Who sent a request, by the word of the token's issuer.
 *
 * @param organisation the code of the organisation that the person speaks for
 */
public record Caller(String issuer, String person, String organisation, Function function) {

  public Caller {
    person = Spelling.normal(person);
    organisation = Spelling.normal(organisation);
  }

  /** What a token may grant beyond being oneself. Sides and roles come from the log. */
  public enum Function {
    NONE,
    /** Registers organisations and relationships; reads nobody's words. */
    OPERATOR,
    /** Pulls the scores of its organisation; reads nobody's words. */
    REPORTING
  }

  public boolean isOperator() {
    return function == Function.OPERATOR;
  }
}
