package nl.vertrouwensfonds.queries.wording;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a word form can be, as far as the patterns ask; the dictionaries' own tags tell it. */
enum Form {
  PAST("VBD", "WKW:VLT"),
  PARTICIPLE("VBN", "WKW:VTD"),
  PRESENT("VBP", "VBZ", "WKW:TGW"),
  NOUN("NN", "ZNW"),
  ADJECTIVE("JJ", "BNW"),
  /** Dutch makes a thing small by its ending. */
  DIMINUTIVE("ZNW:EKV:VRK", "ZNW:MRV:VRK");

  private final String[] tags;

  Form(String... tags) {
    this.tags = tags;
  }

  boolean isOfVerb() {
    return this == PAST || this == PARTICIPLE || this == PRESENT;
  }

  private boolean fits(String tag) {
    return Arrays.stream(tags).anyMatch(tag::startsWith);
  }

  /** All that a tag of either dictionary says. */
  static Stream<Form> of(CharSequence tag) {
    String told = Optional.ofNullable(tag).map(Object::toString).orElse("");
    return Arrays.stream(values()).filter(it -> it.fits(told));
  }
}
