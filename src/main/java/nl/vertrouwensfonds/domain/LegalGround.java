package nl.vertrouwensfonds.domain;

/**
 * Why something that was written has to go: the grounds of article 17(1) of the General Data
 * Protection Regulation, (EU) 2016/679.
 */
public enum LegalGround {
  /** (a): what it was written for no longer needs it. */
  NO_LONGER_NEEDED,
  /** (b): who consented to it does so no more. */
  CONSENT_WITHDRAWN,
  /** (c): somebody objects to it, and nothing outweighs that. */
  OBJECTION,
  /** (d): it should never have been written. */
  UNLAWFUL,
  /** (e): a law says that it must go. */
  LEGAL_OBLIGATION
}
