package nl.vertrouwensfonds.domain.rule;

import java.util.Map;
import nl.vertrouwensfonds.domain.KebabCase;

/**
 * Every rule a command can break, in one place. A rule's code is part of the contract with callers
 * and never changes; its words, in each language, are in the message bundles.
 */
public enum Rule {
  /** A thing the command speaks of is not in this relationship. */
  UNKNOWN(Gravity.UNKNOWN),

  /** The act belongs to somebody else: the other side, or nobody who has left. */
  NOT_YOURS(Gravity.FORBIDDEN),
  /**
   * What binds the whole side, or cannot be taken back, is done by a participant with a mandate.
   */
  NO_MANDATE(Gravity.FORBIDDEN),

  /** Nothing can have happened after the present. */
  FROM_THE_FUTURE(Gravity.INVALID),
  /** While history is imported, every act says when it happened. */
  OCCURRED_AT_REQUIRED(Gravity.INVALID),

  /** Nothing is promised for a day that is over. */
  DUE_IN_THE_PAST(Gravity.INVALID),
  /** Nothing is delivered before it was promised. */
  BEFORE_ITS_PROMISE(Gravity.INVALID),

  /** Whoever apologises means it, takes responsibility and sets no conditions. */
  APOLOGY_NOT_SINCERE(Gravity.INVALID),
  /** An explanation says what one's own side did wrong, so that it can be understood. */
  RESPONSIBILITY_NOT_TAKEN(Gravity.INVALID),
  /** Of every term it is clear whose it is, how it is measured and when it is due. */
  AGREEMENT_NOT_CLEAR(Gravity.INVALID),
  /** Who restates something says it in words of one's own. */
  NOT_IN_OWN_WORDS(Gravity.INVALID),
  /** A text names somebody absent without saying so. */
  MENTION_UNDECLARED(Gravity.INVALID),

  /** History is told in the order in which it happened. */
  HISTORY_OUT_OF_ORDER(Gravity.CONFLICT),
  /** Nobody tells the history further than the other side agreed to. */
  HISTORY_NOT_AGREED(Gravity.CONFLICT),
  /** The history of this relationship is closed, or there never was one to import. */
  HISTORY_CLOSED(Gravity.CONFLICT),
  /** Only a commitment that the other side accepted can be kept or missed. */
  COMMITMENT_NOT_ACCEPTED(Gravity.CONFLICT),
  /**
   * Before the end of its due day a commitment can not be missed, nor a silence be complained of.
   */
  NOT_DUE(Gravity.CONFLICT),
  /** What nobody assessed in time can no more be called missed. */
  LAPSED(Gravity.CONFLICT),
  /** Before anything else of a case both sides accept who leads it, and on what terms. */
  MEDIATION_NOT_ACCEPTED(Gravity.CONFLICT),
  /** One case at a time. */
  CASE_ALREADY_OPEN(Gravity.CONFLICT),
  /** A closed case stays as it was. */
  CASE_CLOSED(Gravity.CONFLICT),
  /** One person sits on one side, unless the other agrees to the change. */
  ONE_SIDE(Gravity.CONFLICT),
  /** Who leads belongs to neither side. */
  NEUTRAL_NOT_NEUTRAL(Gravity.CONFLICT),
  /** Nothing is mended before it is clear that both want to. */
  WILL_NOT_ESTABLISHED(Gravity.CONFLICT),
  /** Solutions wait until both sides have owned up, let go and come half way. */
  NOT_YET_RECONCILED(Gravity.CONFLICT),
  /** Nobody accepts an agreement before having said it in words of one's own. */
  AGREEMENT_NOT_RESTATED(Gravity.CONFLICT, "agreement-not-clear", "not-restated"),
  /** Trust is restored when nothing between them is open. */
  NOT_YET_RESTORED(Gravity.CONFLICT),
  /** Steps are for a breach that was acknowledged or upheld. */
  BREACH_NOT_PROVEN(Gravity.CONFLICT),
  /** Nothing more needs to be done about it. */
  BREACH_HEALED(Gravity.CONFLICT),
  /** One apology for each breach, ever. */
  APOLOGY_ALREADY_OFFERED(Gravity.CONFLICT),
  /** Nobody who is not at the table is made the cause. */
  BLAMES_ABSENT_PERSON(Gravity.CONFLICT),
  /** From the start of silence until it is healed, the responsible side is silent about it. */
  SILENCE_ASKED(Gravity.CONFLICT),
  /** Once silence has started nothing new is promised. */
  REMEDY_CLOSED(Gravity.CONFLICT),
  /** An answer may soften, never harden. */
  ANSWER_HARDENED(Gravity.CONFLICT),
  /** The money of one breach is spoken of in one currency. */
  OTHER_CURRENCY(Gravity.CONFLICT),
  /** Offers go in turns. */
  NOT_YOUR_TURN(Gravity.CONFLICT),
  /** The offer's deadline is over. */
  OFFER_LAPSED(Gravity.CONFLICT),
  /** The answer has been given. */
  ALREADY_ANSWERED(Gravity.CONFLICT),
  /** It has been done, and is done once. */
  ALREADY_DONE(Gravity.CONFLICT),
  /** Who sits at the table is known there by name. */
  STILL_AT_TABLE(Gravity.CONFLICT),
  /** There is nothing yet that this could be an answer to. */
  NOTHING_TO_ANSWER(Gravity.CONFLICT);

  /** How a refusal weighs. Where several rules are broken, the first in this order is told. */
  public enum Gravity {
    UNKNOWN,
    FORBIDDEN,
    INVALID,
    CONFLICT
  }

  private final Gravity gravity;
  private final String code;
  private final String variant;

  Rule(Gravity gravity) {
    this.gravity = gravity;
    this.code = KebabCase.name(this);
    this.variant = "";
  }

  /** One that callers know by the code of another, told in words of its own. */
  Rule(Gravity gravity, String code, String variant) {
    this.gravity = gravity;
    this.code = code;
    this.variant = variant;
  }

  public Gravity gravity() {
    return gravity;
  }

  /** The stable code, such as {@code not-yours}. */
  public String code() {
    return code;
  }

  /** A refusal under this rule. */
  public Refusal refusal() {
    return refusal(variant);
  }

  /**
   * A refusal under this rule, told in words of its own.
   *
   * @param variant which of the rule's explanations fits, such as {@code last}
   */
  public Refusal refusal(String variant) {
    return new Refusal(this, variant, Map.of());
  }
}
