package nl.vertrouwensfonds.verify;

import static nl.vertrouwensfonds.verify.Failure.NOT_BY_THE_RULES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.log.SpokenNames;
import nl.vertrouwensfonds.verify.claims.Recomputed;
import nl.vertrouwensfonds.verify.rules.RuleReplay;
import nl.vertrouwensfonds.verify.rules.RuleReplay.Outcome;

/** Gathers what one command gave, has the rules judge it, and then lets it happen. */
final class Commanded {

  /** An event of the command; null for a hidden one. */
  private record Part(Envelope event, Optional<Content> content) {
    static final Part HIDDEN = new Part(null, Optional.empty());
  }

  private final Findings findings;
  private final Recomputed computed;
  private final RuleReplay rules;
  private final Map<UUID, Content> written = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private boolean holes;
  private long judged;
  private long unjudged;

  Commanded(Findings findings, Recomputed computed) {
    this.findings = findings;
    this.computed = computed;
    this.rules =
        new RuleReplay(
            computed.relationship(), new SpokenNames(computed.relationship(), this::written));
  }

  private Map<UUID, Content> written(Collection<UUID> events) {
    var found = new HashMap<UUID, Content>();
    events.stream().filter(written::containsKey).forEach(it -> found.put(it, written.get(it)));
    return found;
  }

  void hidden() {
    if (parts.isEmpty()) {
      computed.passOver();
    } else {
      parts.add(Part.HIDDEN);
      flushed();
    }
  }

  /**
   * @param holes whether something before it is hidden
   */
  void event(Envelope it, Optional<Content> content, boolean holes) {
    this.holes = holes;
    if (!parts.isEmpty() && !parts.getFirst().event().command().equals(it.command())) {
      end();
    }
    parts.add(new Part(it, content));
    flushed();
  }

  private void flushed() {
    if (parts.size() >= Math.min(parts.getFirst().event().command().count(), Drafts.MOST)) {
      end();
    }
  }

  /** Nothing more comes of this command. */
  void end() {
    if (parts.isEmpty()) {
      return;
    }
    var all = List.copyOf(parts);
    parts.clear();
    judge(all);
    all.forEach(this::happens);
  }

  private void judge(List<Part> all) {
    var first = all.getFirst().event();
    boolean whole =
        first.command().first() == first.revision()
            && first.command().count() == all.size()
            && all.stream().allMatch(it -> it.event() != null);
    if (!whole || !RuleReplay.knows(first.rules())) {
      unjudged++;
      return;
    }
    var events = all.stream().map(Part::event).toList();
    switch (rules.judge(events, all.getFirst().content(), holes)) {
      case Outcome.Same _ -> judged++;
      case Outcome.Unjudged _ -> unjudged++;
      case Outcome.Against it -> {
        judged++;
        findings.add(NOT_BY_THE_RULES, first.revision() + it.index(), it.rule());
      }
    }
  }

  private void happens(Part it) {
    if (it.event() == null) {
      computed.passOver();
      return;
    }
    computed.apply(it.event());
    if (isReadAgain(it.event().data())) {
      it.content().ifPresent(content -> written.put(it.event().id(), content));
    }
  }

  /** What rules look up again: names, and what is said in cases and statements. */
  private static boolean isReadAgain(Event it) {
    return it instanceof RelationshipEvent
        || it instanceof CaseEvent
        || it instanceof StatementEvent;
  }

  long judged() {
    return judged;
  }

  long unjudged() {
    return unjudged;
  }
}
