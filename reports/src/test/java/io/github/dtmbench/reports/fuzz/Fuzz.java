package io.github.dtmbench.reports.fuzz;

import io.github.dtmbench.datasets.check.InputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Gives a target its inputs and judges what it does with them. Input number n of a target depends
 * on seed, target and n alone, so that a fault is found again.
 */
final class Fuzz {

  /** More processor time than any input of these sizes takes. */
  static final long HANG_MILLIS = 5_000;

  /** By the clock, for what waits: other work on the machine makes a parser late, not hang. */
  private static final long WAIT_MILLIS = 120_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long seed;

  Fuzz(long seed) {
    this.seed = seed;
  }

  Tally run(Target target, long inputs) {
    Tally tally = new Tally(target.name());
    for (long n = 0; n < inputs; n++) {
      judge(target, input(target, n), tally, "n = " + n);
    }
    return tally;
  }

  byte[] input(Target target, long n) {
    Random random = new Random(seed * 1_000_003 + target.name().hashCode() * 31L + n * 7_919);
    random.nextInt(); // neighbours in seed begin alike
    byte[] sound = target.seeds().get(random.nextInt(target.seeds().size()));
    return new Mutator(random).mutate(sound);
  }

  static void judge(Target target, byte[] input, Tally tally, String label) {
    long start = System.nanoTime();
    long worked = THREADS.getCurrentThreadCpuTime();
    try {
      int rows = target.parser().take(input);
      tally.accepted++;
      if (rows != Target.Parser.NO_ROWS && rows != RowCount.of(input)) {
        tally.drops++;
        tally.fault(
            label + ": " + rows + " rows of " + RowCount.of(input) + " were taken" + shown(input));
      }
    } catch (InputException e) {
      tally.refused++;
      if (e.getMessage() == null) {
        tally.traces++;
        tally.refused--;
        tally.fault(label + ": refused without a word" + shown(input));
      }
    } catch (Throwable e) {
      tally.traces++;
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      tally.fault(
          label
              + ": "
              + trace.toString().lines().limit(6).collect(Collectors.joining("\n    "))
              + shown(input));
    }
    long busy = (THREADS.getCurrentThreadCpuTime() - worked) / 1_000_000;
    long millis = (System.nanoTime() - start) / 1_000_000;
    tally.worstMillis = Math.max(tally.worstMillis, busy);
    if (busy > HANG_MILLIS || millis > WAIT_MILLIS) {
      tally.hangs++;
      tally.fault(
          String.format(Locale.ROOT, "%s: %d ms of work in %d ms", label, busy, millis)
              + shown(input));
    }
  }

  private static String shown(byte[] input) {
    return input.length > 4000
        ? "\n    input of " + input.length + " bytes"
        : "\n    input " + Base64.getEncoder().encodeToString(input);
  }
}
