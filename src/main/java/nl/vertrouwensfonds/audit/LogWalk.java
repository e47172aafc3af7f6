package nl.vertrouwensfonds.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.audit.Finding.What;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.AuditedLog.Head;
import nl.vertrouwensfonds.log.AuditedLog.Line;
import nl.vertrouwensfonds.log.MissingContents;
import nl.vertrouwensfonds.log.Refold;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Frontier.Grown;
import nl.vertrouwensfonds.proof.Leaf;

/** Goes along the events of one log, each once, and holds them against each other. */
final class LogWalk {

  private static final String EVENT = "event";
  private static final String CONTENT = "content";
  private static final String RELATIONSHIP = "relationship";

  private final UUID relationship;
  private final Findings findings;
  private final Set<Long> sizes;
  private final long sizesFrom;
  private final Map<Long, byte[]> roots = new HashMap<>();
  private final MissingContents contents = new MissingContents();
  private final RegisteredKeys keys = new RegisteredKeys();
  private final Refold fold = new Refold();
  private Frontier tree = Frontier.EMPTY;
  private byte[] leaf = {};
  private long next = 1;
  private boolean isGapless = true;
  private boolean isFolded = true;

  /**
   * @param sizes of which the roots are asked for later
   * @param sizesFrom from here on all of them may be
   */
  LogWalk(UUID relationship, Findings findings, Set<Long> sizes, long sizesFrom) {
    this.relationship = relationship;
    this.findings = findings;
    this.sizes = sizes;
    this.sizesFrom = sizesFrom;
  }

  /** The revision that comes next. */
  long next() {
    return next;
  }

  /** Takes in the next row. */
  void take(Line line) {
    if (line.revision() != next) {
      gap();
    }
    next = line.revision() + 1;
    if (isGapless) {
      grow(line);
    }
    if (!line.isHashed()) {
      found(What.EVENT_CHANGED, line.revision());
    }
    read(line).ifPresent(it -> take(line, it));
  }

  private void gap() {
    isGapless = false;
    found(What.EVENT_MISSING, next);
  }

  /** No score is told of a log of which an event is doubtful. */
  private void found(What what, long revision) {
    isFolded = false;
    findings.add(what, EVENT, revision);
  }

  private void grow(Line line) {
    Grown grown = tree.grow(line.leaf());
    tree = grown.tree();
    leaf = line.leaf();
    if (!Arrays.equals(grown.completed(), line.nodes())) {
      findings.add(What.TREE_CHANGED, EVENT, doubtful(line, grown.completed()));
    }
    if (sizes.contains(tree.size()) || tree.size() >= sizesFrom) {
      roots.put(tree.size(), tree.root());
    }
  }

  /** Where the two leaves do not make their node, it may be the first of them that was replaced. */
  private static long doubtful(Line line, byte[] completed) {
    boolean hasNode = Math.min(line.nodes().length, completed.length) >= Leaf.LENGTH;
    return hasNode && !Arrays.equals(line.nodes(), 0, Leaf.LENGTH, completed, 0, Leaf.LENGTH)
        ? line.revision() - 1
        : line.revision();
  }

  private Optional<Envelope> read(Line line) {
    try {
      return Optional.of(Codec.CURRENT.read(line.envelope()));
    } catch (CorruptLog e) {
      found(What.EVENT_UNREADABLE, line.revision());
      return Optional.empty();
    }
  }

  private void take(Line line, Envelope it) {
    if (!isCopied(line, it)) {
      findings.add(What.COPY_CHANGED, EVENT, line.revision());
      isFolded &= it.revision() == line.revision() && it.relationship().equals(relationship);
    }
    written(line, it);
    if (isFolded) {
      fold(line, it);
    }
    keys.take(it);
  }

  private boolean isCopied(Line line, Envelope it) {
    return it.relationship().equals(relationship)
        && it.revision() == line.revision()
        && it.id().equals(line.id())
        && Codec.CURRENT.names(it.data().getClass()).contains(line.type())
        && KebabCase.name(it.visibility()).equals(line.visibility())
        && it.stamp().effectiveAt().equals(line.effectiveAt());
  }

  private void written(Line line, Envelope it) {
    if (line.hasContent() && !line.isWritten(it.contentHash())) {
      findings.add(What.CONTENT_CHANGED, CONTENT, line.revision());
    }
    contents.take(line.revision(), line.hasContent(), it.data());
  }

  private void fold(Line line, Envelope it) {
    try {
      boolean bends = fold.apply(it);
      if (line.bends() != null && line.bends() != bends) {
        findings.add(What.COPY_CHANGED, EVENT, line.revision());
      }
    } catch (RuntimeException e) {
      // Whatever a fold makes of what was never recorded.
      found(What.EVENT_OUT_OF_PLACE, line.revision());
    }
  }

  /** All was read that the row of the relationship says to be there, and what is beside it. */
  void end(Head row, OptionalLong beside) {
    if (next <= row.revision()) {
      gap();
    }
    beside.ifPresent(it -> findings.add(What.EVENT_BESIDE, EVENT, it));
    contents.unexplained().stream()
        .findFirst()
        .ifPresent(it -> findings.add(What.CONTENT_MISSING, CONTENT, it));
    boolean grown =
        !isGapless
            || tree.size() == row.revision()
                && Arrays.equals(leaf, row.leaf())
                && Arrays.equals(tree.bytes(), row.frontier());
    if (!grown || !fold().map(it -> it.stands(row)).orElse(true)) {
      findings.add(What.HEAD_CHANGED, RELATIONSHIP, row.revision());
    }
  }

  /** The root of the tree of a size, when that was asked for and could be made. */
  Optional<byte[]> root(long size) {
    return Optional.ofNullable(roots.get(size));
  }

  /** The log as it folds; empty when an event of it is doubtful. */
  Optional<Refold> fold() {
    return isFolded && next > 1 ? Optional.of(fold) : Optional.empty();
  }

  /** By which the sides sign, as this log says. */
  RegisteredKeys keys() {
    return keys;
  }
}
