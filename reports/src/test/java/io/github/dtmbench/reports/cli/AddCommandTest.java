package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding to the user's own records: old or new, never half. */
class AddCommandTest {

  private static final String HEADER =
      "model,organization,publication_date,device,counted_flop,device_hours\n";

  @TempDir private Path folder;

  private Path file(String name, int from, int count) throws IOException {
    String rows =
        IntStream.range(from, from + count)
            .mapToObj(i -> "M" + i + ",Lab,2024-07-01,A100,1e22,25000\n")
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }

  private String records() {
    return folder.resolve("mine.csv").toString();
  }

  @Test
  void add_tellsWhatItDid() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("add", file("new.csv", 0, 3).toString(), "--records", records());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(records() + ": 3 added, 0 replaced, 3 in all\n", run.out());
  }

  @Test
  void add_twice_isRefusedAndNamesReplace() throws IOException {
    String file = file("new.csv", 0, 1).toString();
    CommandLineRun.of("add", file, "--records", records());
    String before = Files.readString(Path.of(records()));
    CommandLineRun run = CommandLineRun.of("add", file, "--records", records());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--replace"), run.err());
    assertEquals(before, Files.readString(Path.of(records())));
    assertEquals(0, CommandLineRun.of("add", file, "--replace", "--records", records()).exitCode());
  }

  /**
   * A process of its own is killed at moments spread over its whole run. Whatever it was doing, the
   * file holds the old records or the new ones.
   */
  @Tag("any-jdk")
  @Test
  void add_killedAtAnyMoment_losesNothing() throws Exception {
    CommandLineRun.of("add", file("old.csv", 0, 500).toString(), "--records", records());
    String old = Files.readString(Path.of(records()));
    String more = file("more.csv", 500, 2000).toString();
    long whole = timeOf(start(more), Long.MAX_VALUE);
    String grown = Files.readString(Path.of(records()));
    assertEquals(2_501, grown.lines().count());
    Set<Boolean> seen = new HashSet<>();
    for (int kill = 0; kill < 12; kill++) {
      Files.writeString(Path.of(records()), old);
      // From the middle of its run on, where it reads, locks and writes.
      timeOf(start(more), whole / 2 + whole * kill / 20);
      String left = Files.readString(Path.of(records()));
      assertTrue(left.equals(old) || left.equals(grown), "neither old nor new");
      seen.add(left.equals(grown));
    }
    assertTrue(seen.contains(false), "every kill came too late to test anything");
  }

  private Process start(String file) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.dtmbench.reports.Main",
                "add",
                file,
                "--records",
                records()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Waits for the end, at most for some nanoseconds, then kills. */
  private static long timeOf(Process process, long atMostNanos) throws InterruptedException {
    long start = System.nanoTime();
    if (!process.waitFor(
        Math.min(atMostNanos, TimeUnit.MINUTES.toNanos(2)), TimeUnit.NANOSECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return System.nanoTime() - start;
  }
}
