package io.github.dtmbench.datasets.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of users are broken in every way; what was interrupted must not be taken for slow. */
class ProgressLogTest {

  private static ProgressLog.Read read(String rows) {
    return ProgressLog.read(
        RunLog.read(
            "log.csv",
            ("seconds,progress\n" + rows).getBytes(UTF_8),
            Optional.empty(),
            Optional.empty()));
  }

  private static String rows(int from, int to, IntFunction<String> row) {
    return IntStream.range(from, to).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  private static double rate(TraceInterval interval) {
    return interval.progressPerActiveSecond();
  }

  @Test
  void steadyLog_hasOneRate_andAllItsProgress() {
    ProgressLog.Read log = read(rows(0, 1000, i -> i * 2 + "," + i * 6));
    assertTrue(log.intervals().size() <= 64 && log.intervals().size() >= 32);
    log.intervals().forEach(i -> assertEquals(3, rate(i), 1e-9));
    assertEquals(
        999 * 6, log.intervals().stream().mapToDouble(TraceInterval::progress).sum(), 1e-6);
    assertEquals(List.of(), log.gapsBeforeLines());
  }

  /** 4.9e-324 s after the clock fell back: nothing that could be added to the time before. */
  @Test
  void stepThatIsLostInTheTimeBeforeIt_isRefused() {
    String log =
        rows(1, 13, i -> i * 10 + "," + i)
            + "0,9\n4.9e-324,10\n"
            + rows(11, 13, i -> i * 10 + "," + i);
    InvalidDataException e = assertThrows(InvalidDataException.class, () -> read(log));
    assertTrue(e.getMessage().contains("log.csv:15: "), e.getMessage());
  }

  @Test
  void restartFromACheckpoint_isAGap() {
    // The clock goes on, progress falls back by 100 after a pause of an hour.
    ProgressLog.Read log =
        read(
            rows(0, 500, i -> i + "," + i * 3)
                + rows(500, 1000, i -> i + 3600 + "," + (i * 3 - 100)));
    assertEquals(List.of(502L), log.gapsBeforeLines());
    log.intervals().forEach(i -> assertEquals(3, rate(i), 1e-9));
  }

  @Test
  void clockThatStartsAgain_isAGap() {
    ProgressLog.Read log =
        read(rows(1, 500, i -> i + "," + i * 3) + rows(1, 500, i -> i + "," + (1500 + i * 3)));
    assertEquals(1, log.gapsBeforeLines().size());
    log.intervals().forEach(i -> assertEquals(3, rate(i), 1e-9));
  }

  @Test
  void longPause_isAGap() {
    ProgressLog.Read log =
        read(rows(0, 500, i -> i + "," + i * 3) + rows(500, 1000, i -> i + 3600 + "," + i * 3));
    assertEquals(1, log.gapsBeforeLines().size());
    log.intervals().forEach(i -> assertEquals(3, rate(i), 1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN,1|number of seconds",
        "1,NaN|amount of progress",
        "-1,1|number of seconds",
        "1,Infinity|amount of progress",
        "abc,1|number of seconds",
        ",1|number of seconds"
      })
  void badCell_isNamedWithItsLine(String row, String words) {
    InvalidDataException e =
        assertThrows(
            InvalidDataException.class, () -> read(rows(0, 20, i -> i + "," + i) + row + "\n"));
    assertTrue(
        e.getMessage().contains("log.csv:22") && e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void tooShort_unsorted_orOfMixedUnits_isRefused() {
    assertRefused("at least 9 lines", "1,1\n");
    assertRefused("at least 9 lines", rows(0, 100, i -> "5," + i));
    assertRefused("in order of time", rows(0, 100, i -> (i * 37 % 100) + "," + i));
    assertRefused(
        "one unit",
        rows(0, 200, i -> i + "," + i)
            + rows(200, 400, i -> i + "," + (200 + (i - 200) * 100000L)));
  }

  /** Minutes, milliseconds, whichever comes first and however few lines are of the other unit. */
  @Test
  void changeOfUnit_isRefused_andNamedWithItsLine() {
    assertRefused(
        "log.csv:253: expected one unit",
        rows(0, 250, i -> i * 60 + "," + i) + rows(0, 250, i -> 15000 + i + "," + (250 + i)));
    assertRefused(
        "log.csv:452: expected one unit",
        rows(0, 450, i -> i * 5 + "," + i) + rows(450, 500, i -> i * 5000 + "," + i));
  }

  /** What was given back in a gap counts as done, and what the log began with does, too. */
  @Test
  void lastProgress_isThatOfTheLastLine() {
    assertEquals(
        5000 + 499 * 3 - 100,
        read(rows(0, 250, i -> i + "," + (5000 + i * 3))
                + rows(250, 500, i -> i + "," + (4900 + i * 3)))
            .lastProgress());
  }

  /** A compilation before the first step is warm-up, not a gap. */
  @Test
  void slowFirstStep_staysIn() {
    ProgressLog.Read log = read("0,0\n90,1\n" + rows(2, 2000, i -> (90 + i / 10.0) + "," + i));
    assertEquals(List.of(), log.gapsBeforeLines());
    assertEquals(90, log.intervals().get(0).activeSeconds(), 1e-9);
  }

  /** Every shipped trace, written as a log of active time, comes back as it is. */
  @Test
  void shippedTraces_asLogs_comeBack() {
    for (ThroughputTrace trace : ShippedData.load().throughputTraces()) {
      StringBuilder rows = new StringBuilder("0,0\n");
      double seconds = 0;
      double progress = 0;
      for (TraceInterval interval : trace.intervals()) {
        seconds += interval.activeSeconds();
        progress += interval.progress();
        rows.append(seconds).append(',').append(progress).append('\n');
      }
      List<TraceInterval> back = read(rows.toString()).intervals();
      assertEquals(trace.intervals().size(), back.size(), trace.id());
      for (int i = 0; i < back.size(); i++) {
        assertEquals(
            1, rate(back.get(i)) / rate(trace.intervals().get(i)), 1e-6, trace.id() + " " + i);
      }
    }
  }

  private static void assertRefused(String words, String rows) {
    InvalidDataException e = assertThrows(InvalidDataException.class, () -> read(rows));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void shippedTraces_areAllThere() {
    List<ThroughputTrace> traces = ShippedData.load().throughputTraces();
    assertEquals(1357, traces.size());
    assertEquals(33089, traces.stream().mapToInt(t -> t.intervals().size()).sum());
    // What has no known device has one that is on no list: processors, IPUs, or no name at all.
    assertEquals(
        Set.of(
            "",
            "Fujitsu A64FX",
            "Intel Xeon CPU",
            "Intel Xeon Phi 7250 (KNL)",
            "Graphcore IPU (Colossus MK2)",
            "Habana Gaudi (1st generation)",
            "NVIDIA GeForce RTX 2080 (unspecified)"),
        traces.stream()
            .filter(t -> t.device().isEmpty())
            .map(ThroughputTrace::deviceName)
            .collect(Collectors.toSet()));
  }
}
