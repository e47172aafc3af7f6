package nl.vertrouwensfonds.cli.importing;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.vertrouwensfonds.cli.terminal.Words;

/** Tells what an import would do, before it does it. */
record Announcement(PrintWriter out, Words words) {
  private static final int MOST_LINES = 20;

  void flaws(List<Flaw> flaws) {
    var told = flaws.stream().distinct().sorted(Comparator.comparing(Flaw::line)).toList();
    told.forEach(it -> out.println(words.say("line", it.line() + "", it.text())));
    out.println(words.say("import.flawed", told.size()));
  }

  void plan(Plan plan) {
    var chapters = plan.chapters().stream().filter(it -> !it.isEmpty()).toList();
    long begun = chapters.stream().filter(it -> it.standing().isEmpty()).count();
    long commitments = chapters.stream().mapToLong(Chapter::commitments).sum();
    out.println(words.say("plan.relationships", chapters.size(), begun));
    out.println(words.say("plan.organisations", plan.newcomers().size()));
    out.println(words.say("plan.events", commitments, plan.events()));
    out.println(words.say("plan.period", from(chapters), until(chapters)));
    if (chapters.stream().anyMatch(Chapter::closing)) {
      out.println(words.say("plan.closing"));
    }
    if (chapters.size() <= MOST_LINES) {
      chapters.forEach(this::line);
    }
  }

  private void line(Chapter it) {
    out.println(
        words.say("plan.line", it.pair(), it.commitments(), it.events(), first(it), it.until()));
  }

  private static Instant from(List<Chapter> chapters) {
    return chapters.stream().map(Announcement::first).min(Instant::compareTo).orElseThrow();
  }

  private static Instant until(List<Chapter> chapters) {
    return chapters.stream().map(Chapter::until).max(Instant::compareTo).orElseThrow();
  }

  private static Instant first(Chapter it) {
    return it.acts().isEmpty() ? it.until() : it.acts().getFirst().at();
  }
}
