package nl.vertrouwensfonds.queries.wording;

import java.util.List;
import java.util.Map;

/** The file of a language. Classes are words divided by spaces, turns are phrases. */
record Written(
    String dictionary,
    String tells,
    String joins,
    String points,
    String holds,
    String particles,
    Map<String, String> classes,
    Map<String, List<String>> turns,
    List<WrittenOwning> owns,
    WrittenOwning owning,
    List<String> answers,
    List<WrittenRule> rules) {

  record WrittenOwning(List<String> say, List<String> unless) {}

  record WrittenRule(
      String kind,
      boolean statement,
      boolean answerable,
      List<String> certain,
      List<String> doubtful,
      List<String> weak,
      List<String> unless) {}
}
