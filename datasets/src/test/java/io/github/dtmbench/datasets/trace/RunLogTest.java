package io.github.dtmbench.datasets.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loggers write the same two numbers in many ways. */
class RunLogTest {

  private static RunLog read(String text) {
    return RunLog.read("log", text.getBytes(UTF_8), Optional.empty(), Optional.empty());
  }

  /** Twenty lines, seven seconds and ten units of progress apart. */
  private static void assertSevenSeconds(String header, IntFunction<String> line) {
    String rows = IntStream.range(0, 20).mapToObj(line).collect(Collectors.joining("\n"));
    RunLog log = read(header.isEmpty() ? rows : header + "\n" + rows + "\n");
    assertEquals(20, log.size(), header);
    for (int i = 1; i < 20; i++) {
      assertEquals(7, log.seconds(i) - log.seconds(i - 1), 1e-5, header);
      assertEquals(10, log.progress(i) - log.progress(i - 1), 1e-9, header);
    }
  }

  @Test
  void commonLoggers_areRead() {
    assertSevenSeconds("seconds,progress", i -> 7 * i + "," + 10 * i);
    // TensorBoard's download
    assertSevenSeconds("Wall time,Step,Value", i -> 1.7e9 + 7 * i + "," + 10 * i + ",2.5");
    // Weights & Biases
    assertSevenSeconds("_step,_runtime,train/loss", i -> 10 * i + "," + 7 * i + ",2");
    assertSevenSeconds("step\ttime_ms", i -> 10 * i + "\t" + 7000 * i);
    assertSevenSeconds("tokens;elapsed (min)", i -> 10 * i + ";" + 7 * i / 60.0);
    assertSevenSeconds("timestamp,iter", i -> (1700000000000L + 7000L * i) + "," + 10 * i);
    assertSevenSeconds("", i -> "{\"step\": " + 10 * i + ", \"t\": {}, \"time\": " + 7 * i + "}");
    assertSevenSeconds(
        "",
        i ->
            (i == 0 ? "[" : ",")
                + "{\"epoch\":"
                + 10 * i
                + ",\"hours\":\""
                + 7 * i / 3600.0
                + "\",\"loss\":NaN}"
                + (i == 19 ? "]" : ""));
  }

  @Test
  void timesOfDay_andDates_areRead() {
    assertSevenSeconds(
        "date,step",
        i ->
            String.format(
                    java.util.Locale.ROOT, "2024-03-09T23:58:%02d.250+01:00,%d", 7 * i % 60, 10 * i)
                .replace("23:58", i * 7 < 60 ? "23:58" : i * 7 < 120 ? "23:59" : "24:00")
                .replace("2024-03-09T24:00", "2024-03-10T00:00"));
    assertSevenSeconds(
        "time,step",
        i ->
            "0:"
                + String.format(java.util.Locale.ROOT, "%02d:%02d", 7 * i / 60, 7 * i % 60)
                + ","
                + 10 * i);
  }

  @Test
  void shippedIntervals_areRead() {
    RunLog log =
        read(
            """
            start_seconds,end_seconds,progress,progress_per_active_second
            0,10,50,10
            10,30,80,8
            """);
    assertEquals(3, log.size());
    assertEquals(5, log.seconds(1), 1e-12);
    assertEquals(15, log.seconds(2), 1e-12);
    assertEquals(130, log.progress(2), 1e-12);
  }

  @Test
  void linesOfOtherThings_arePassedOver_andCounted() {
    RunLog table =
        read(
            """
            step,time,eval_loss
            0,0,
            ,5,1.0
            10,7,
            """);
    assertEquals(2, table.size());
    assertEquals(1, table.passedOver());
    RunLog json =
        read(
            """
            {"step":0,"time":0}
            {"eval":1}
            {"step":10,"time":null}
            """);
    assertEquals(1, json.size());
    assertEquals(2, json.passedOver());
  }

  @Test
  void namedColumns_goBeforeKnownOnes() {
    RunLog log =
        RunLog.read(
            "log",
            "time,step,clock,seen\n0,0,3,4\n".getBytes(UTF_8),
            Optional.of("clock"),
            Optional.of("seen"));
    assertEquals(3, log.seconds(0));
    assertEquals(4, log.progress(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "step,loss~0,1|log: \"step, loss\": expected columns seconds",
        "0,0~1,1|log:1: \"0,0\": expected a header line",
        "seconds,step,step~0,0,0|log:1: column step",
        "seconds;progress~0,5;1|column seconds: \"0,5\"",
        "time,step~0,0~2024-01-01T00:00:00,1|log:3: column time",
        "date,step~2024-02-30T00:00:00,1|log:2: column date",
        "seconds,progress~0,1 000|log:2: column progress: \"1 000\"",
        "seconds,progress~1e15,1|log:2: column seconds",
        "seconds,progress~0,0~1|log:3: \"1\": expected 2 cells",
        "{\"step\":1,\"ti|log:1: expected JSON objects",
        "[1,2]|log:1: \"1\": expected JSON objects",
        "trace,progress,progress_per_active_second~a,1,1~b,1,1|log:3: column trace",
        "progress,progress_per_active_second~1,0|log:2: column progress_per_active_second"
      })
  void whatIsNoLog_isOneLine_thatNamesIt(String text, String words) {
    InvalidDataException e =
        assertThrows(InvalidDataException.class, () -> read(text.replace("~", "\n")));
    assertEquals(1, e.problems().size());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
