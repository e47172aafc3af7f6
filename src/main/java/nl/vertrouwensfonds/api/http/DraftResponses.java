package nl.vertrouwensfonds.api.http;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.bodies.CheckedDraft;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.problem.Problems;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.queries.wording.DraftCheck;
import nl.vertrouwensfonds.queries.wording.Remark;
import nl.vertrouwensfonds.queries.wording.Wording;

/** What is said of drafts: the rules' word first, then what a reader hears in them. */
@RequestScoped
public class DraftResponses {

  private static final String BUNDLE = "messages.wording";

  private final QueryResponses queries;
  private final DraftCheck check;
  private final Problems problems;
  private final Messages messages;

  DraftResponses(QueryResponses queries, DraftCheck check, Problems problems, Messages messages) {
    this.queries = queries;
    this.check = check;
    this.problems = problems;
    this.messages = messages;
  }

  /**
   * @param fields those of the draft that make one text, in the order in which they are read
   */
  public CheckedDraft of(
      Command draft, List<String> fields, Wording.Sort sort, Instant occurredAt) {
    var language = queries.language();
    var checked = check.check(queries.viewer(), draft, Optional.ofNullable(occurredAt));
    var refusal =
        checked.refusal().map(it -> problems.problem(ProblemException.of(it).details(), language));
    var names = checked.doubtful().stream().map(it -> Remark.on(draft.content(), it));
    var remarks =
        Stream.concat(names, Remark.on(draft.content(), fields, sort).stream())
            .limit(Remark.MOST)
            .map(it -> worded(it, language))
            .toList();
    return new CheckedDraft(refusal.isEmpty(), refusal.orElse(null), remarks);
  }

  private CheckedDraft.Remark worded(Remark it, Locale language) {
    return new CheckedDraft.Remark(
        it.kind(),
        it.field(),
        it.phrase(),
        it.start(),
        it.end(),
        say(it.kind() + ".why", language),
        say(it.kind() + ".better", language));
  }

  private String say(String key, Locale language) {
    return messages.find(BUNDLE, language, key, Map.of()).orElseThrow();
  }
}
