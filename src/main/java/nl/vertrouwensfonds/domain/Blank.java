package nl.vertrouwensfonds.domain;

import java.util.regex.Pattern;

/** Text in which nothing shows: white space of any kind, and what has no shape. */
public final class Blank {

  /**
   * What has something to read in it, as a whole. Java, ECMAScript and Python read it alike, which
   * they do not with classes such as {@code \s}; the contract has it too.
   */
  public static final String NOT =
      "[\\s\\S]*[^\\u0000-\\u0020\\u007F-\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5"
          + "\\u180B-\\u180F\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164"
          + "\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB][\\s\\S]*";

  private static final Pattern NOT_BLANK = Pattern.compile(NOT);

  private Blank() {}

  public static boolean is(String text) {
    return !NOT_BLANK.matcher(text).matches();
  }
}
