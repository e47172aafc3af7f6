package nl.vertrouwensfonds.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import org.junit.jupiter.api.Test;

/**
 * Measures what an event takes in memory: of a log that was folded to be appended to, and of one
 * that was read to be looked at (log.FoldMemory). Its name keeps it out of the tests.
 */
class FoldSizes {

  private static final int WALKS = 20;
  private static final int AT_ONCE = 10;

  /** What is kept of a log to answer from it; the events, and what they are folded to. */
  private record Read(Relationship relationship, List<Envelope> events, List<Effect> effects) {}

  @Test
  void bytesAnEvent() {
    for (int acts : List.of(20, 100, 400)) {
      tell("walks of " + acts + " acts", walked(acts));
      tell(acts + " promises that are open", promised(acts));
    }
  }

  private static void tell(String what, List<List<byte[]>> logs) {
    System.out.printf(
        "%s: %d bytes an event to append, %d to read%n",
        what, each(logs, FoldSizes::folded), each(logs, FoldSizes::read));
  }

  private static List<List<byte[]>> promised(int many) {
    var story = Story.live();
    for (int i = 0; i < many; i++) {
      Promised.made(story);
    }
    return Collections.nCopies(WALKS, written(story));
  }

  private static List<byte[]> written(Story story) {
    return story.log().stream().map(Codec.CURRENT::write).toList();
  }

  private static List<List<byte[]>> walked(int acts) {
    var walker = new Walker(42);
    var logs = new ArrayList<List<byte[]>>();
    for (int number = 0; number < WALKS; number++) {
      var walk = new Walk(walker);
      for (int act = 0; act < acts; act++) {
        walk.step(Road.of(number, act));
      }
      logs.add(written(walk.story));
    }
    return logs;
  }

  private static long each(List<List<byte[]>> logs, Function<List<byte[]>, Object> kept) {
    logs.forEach(kept::apply);
    var all = new ArrayList<Object>();
    long events = 0;
    long before = used();
    for (int i = 0; i < AT_ONCE; i++) {
      for (var log : logs) {
        all.add(kept.apply(log));
        events += log.size();
      }
    }
    long taken = used() - before;
    return all.isEmpty() ? 0 : taken / events;
  }

  private static Object folded(List<byte[]> log) {
    var fold = new ScoredRelationship(List.of(Policies.named(Policies.FIRST)));
    log.forEach(it -> fold.apply(Codec.CURRENT.read(it)));
    return fold;
  }

  private static Object read(List<byte[]> log) {
    var relationship = new Relationship();
    var effects = new ArrayList<Effect>();
    var events = log.stream().map(Codec.CURRENT::read).toList();
    events.forEach(it -> effects.addAll(relationship.apply(it)));
    return new Read(relationship, events, List.copyOf(effects));
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
