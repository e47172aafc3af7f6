package nl.vertrouwensfonds.queries.asof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.FoldMemory;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.RelationshipHead;
import nl.vertrouwensfonds.proof.Frontier;

/**
 * Logs that were read before, so that only what has come since is read. What is kept is shared by
 * all who look and never changed: a log that has moved on is folded anew, from events in memory. It
 * holds nothing that is not committed, and is used only when the log has its last leaf at its last
 * revision. Two who come at once may both do the work; nobody waits for anybody.
 */
@ApplicationScoped
class Replays {

  private record Known(Replay replay, byte[] leaf, Frontier tree) {

    long revision() {
      return replay.relationship().revision();
    }

    int bytes() {
      return FoldMemory.bytes(revision(), FoldMemory.BYTES_TO_READ);
    }
  }

  private final LogReader log;

  private final Cache<UUID, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(FoldMemory.each())
          .weigher((UUID _, Known it) -> it.bytes())
          .build();

  Replays(LogReader log) {
    this.log = log;
  }

  /**
   * @param head where the log stood when it was asked for
   * @param revision up to which it is wanted, at most the head's
   */
  Replay of(RelationshipHead head, long revision) {
    var before = known.getIfPresent(head.id());
    if (before != null && !isInLog(before, head)) {
      known.asMap().remove(head.id(), before);
      before = null;
    }
    if (before == null) {
      return read(head, List.of(), Frontier.EMPTY, revision);
    }
    return revision <= before.revision()
        ? before.replay().upTo(revision)
        : read(head, before.replay().envelopes(), before.tree(), revision);
  }

  private boolean isInLog(Known it, RelationshipHead head) {
    return it.revision() == head.revision()
        ? Arrays.equals(it.leaf(), head.leaf())
        : log.leaf(head.id(), it.revision())
            .filter(leaf -> Arrays.equals(it.leaf(), leaf))
            .isPresent();
  }

  /**
   * What comes behind some events, with them.
   *
   * @param tree over those
   */
  private Replay read(RelationshipHead head, List<Envelope> before, Frontier tree, long revision) {
    var envelopes = new ArrayList<>(before);
    var last = new byte[1][];
    var grown = new Frontier[] {tree};
    log.forEach(
        head.id(),
        before.size() + 1,
        revision,
        line -> {
          envelopes.add(line.envelope());
          last[0] = line.leaf();
          grown[0] = grown[0].append(line.leaf());
        });
    if (revision == head.revision()) {
      log.checked(head, grown[0]);
    }
    var replay = Replay.of(envelopes);
    keep(head.id(), new Known(replay, last[0], grown[0]));
    return replay;
  }

  /** Unless somebody who read further was faster. */
  private void keep(UUID relationship, Known read) {
    if (read.leaf() != null) {
      known
          .asMap()
          .merge(relationship, read, (kept, it) -> kept.revision() > it.revision() ? kept : it);
    }
  }
}
