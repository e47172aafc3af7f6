package nl.vertrouwensfonds.queries.wording;

import java.util.Set;

/**
 * A word, or a mark that ends a clause.
 *
 * @param start offset in the text, in UTF-16 units
 * @param sentence which one of the text it stands in
 * @param joins whether it begins another clause, such as "because"
 * @param quoted whether somebody else's words, or a name for something, are repeated
 * @param capital whether it is written with a capital
 */
record Token(
    String word,
    Set<String> lemmas,
    Set<Form> forms,
    int start,
    int end,
    int sentence,
    boolean joins,
    boolean quoted,
    boolean capital) {

  Token joining(boolean does) {
    return new Token(word, lemmas, forms, start, end, sentence, does, quoted, capital);
  }

  boolean isMark() {
    return !Character.isLetterOrDigit(word.codePointAt(0)) && word.charAt(0) != '\'';
  }
}
