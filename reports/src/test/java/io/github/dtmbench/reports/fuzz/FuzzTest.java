package io.github.dtmbench.reports.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random input for every parser and for the command line. {@code -Dfuzz.inputs=1000000
 * -Dfuzz.seed=2} makes it long; {@code scripts/fuzz.sh} does.
 */
class FuzzTest {

  private static final long INPUTS = Long.getLong("fuzz.inputs", 600);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final boolean LONG = Long.getLong("fuzz.inputs") != null;

  /** A command line is so much dearer than an input to a parser. */
  private static final long INPUTS_PER_COMMAND_LINE = 200;

  @TempDir private Path folder;

  @Test
  void parsers_takeOrRefuseEverything() throws IOException {
    List<Target> targets = Targets.all(ShippedData.load(), folder);
    double weights = targets.stream().mapToDouble(Target::weight).sum();
    Fuzz fuzz = new Fuzz(SEED);
    print(Tally.HEADING);
    List<Tally> tallies = new ArrayList<>();
    for (Target target : targets) {
      Tally tally = fuzz.run(target, Math.round(INPUTS * target.weight() / weights));
      print(tally.toString());
      tallies.add(tally);
    }
    assertClean(tallies);
    tallies.forEach(
        tally -> assertTrue(tally.refused > 0, tally.name + ": too tame to try anything"));
  }

  /** Sound input is taken, or the mutations start from nothing. */
  @Test
  void seeds_areTaken() throws IOException {
    List<Tally> tallies = new ArrayList<>();
    for (Target target : Targets.all(ShippedData.load(), folder)) {
      Tally tally = new Tally(target.name());
      for (byte[] seed : target.seeds()) {
        Fuzz.judge(target, seed, tally, new String(seed, UTF_8));
      }
      assertTrue(tally.accepted > 0, target.name() + " takes none of its seeds");
      tallies.add(tally);
    }
    assertClean(tallies);
  }

  @Test
  void commandLines_answerOrRefuse() throws IOException {
    CommandLines lines = new CommandLines(folder, Targets.all(ShippedData.load(), folder));
    Tally tally = new Tally("command lines");
    InputStream before = System.in;
    System.setIn(CommandLines.nothing());
    try {
      for (long n = 0; n < INPUTS / INPUTS_PER_COMMAND_LINE; n++) {
        lines.run(lines.draw(new Random(SEED * 1_000_003 + n), LONG), tally, "n = " + n);
      }
    } finally {
      System.setIn(before);
    }
    print(Tally.HEADING);
    print(tally.toString());
    assertClean(List.of(tally));
  }

  /** What once ended in a trace, a line each. */
  @Test
  void corpusOfCommandLines_isRefused() throws IOException {
    CommandLines lines = new CommandLines(folder, Targets.all(ShippedData.load(), folder));
    Tally tally = new Tally("corpus");
    try (InputStream stream = FuzzTest.class.getResourceAsStream("command-lines.txt")) {
      for (String line : new String(stream.readAllBytes(), UTF_8).lines().toList()) {
        lines.run(List.of(line.replace("FOLDER", folder.toString()).split(" ", -1)), tally, line);
      }
    }
    assertClean(List.of(tally));
    assertEquals(0, tally.accepted);
    assertTrue(tally.refused > 0);
  }

  private static void assertClean(List<Tally> tallies) {
    StringBuilder faults = new StringBuilder();
    tallies.forEach(
        tally -> tally.faults.forEach(f -> faults.append(tally.name + ", " + f + "\n\n")));
    assertTrue(tallies.stream().allMatch(Tally::isClean), faults::toString);
  }

  @SuppressWarnings("SystemOut") // the table is what a long run is for
  private static void print(String line) {
    if (LONG) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
