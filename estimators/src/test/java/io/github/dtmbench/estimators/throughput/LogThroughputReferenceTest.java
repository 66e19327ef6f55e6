package io.github.dtmbench.estimators.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The accuracy of {@link LogThroughput} as a table: without it a branch could lose digits that no
 * published number shows, and the error would be blamed on the model.
 */
class LogThroughputReferenceTest {

  /** The worst relative error that anything built on these functions may assume. */
  private static final double RELATIVE_LIMIT = 7e-16;

  /**
   * One function in one regime: the largest and the root-mean-square error allowed, in ulp.
   *
   * <p>The limits are the errors over a sample of 169,000 points, rounded up: the same script with
   * {@code --scale 40}. The rows kept here are fewer, so their root mean square is given 0.08 ulp
   * more. The regimes are told apart by the script: of αT for the first two functions, of αC and of
   * C/T for the others; EDGE are the ends of the range of doubles.
   */
  enum Accuracy {
    WORK_TINY("workTflop", "TINY", 1.8, 0.7),
    WORK_SMALL("workTflop", "SMALL", 2.9, 0.8),
    WORK_MIDDLE("workTflop", "MIDDLE", 2.0, 0.6),
    WORK_LARGE("workTflop", "LARGE", 1.4, 0.5),
    WORK_EDGE("workTflop", "EDGE", 1.6, 0.6),
    MEAN_TINY("meanThroughputTflopPerSecond", "TINY", 1.0, 0.6),
    MEAN_SMALL("meanThroughputTflopPerSecond", "SMALL", 1.7, 0.6),
    MEAN_MIDDLE("meanThroughputTflopPerSecond", "MIDDLE", 1.0, 0.4),
    MEAN_LARGE("meanThroughputTflopPerSecond", "LARGE", 0.6, 0.4),
    MEAN_EDGE("meanThroughputTflopPerSecond", "EDGE", 1.2, 0.4),
    SECONDS_TINY("deviceSeconds", "TINY", 2.1, 0.6),
    SECONDS_SMALL("deviceSeconds", "SMALL", 2.5, 0.7),
    SECONDS_MIDDLE("deviceSeconds", "MIDDLE", 1.4, 0.6),
    SECONDS_LARGE("deviceSeconds", "LARGE", 1.4, 0.6),
    SECONDS_HUGE("deviceSeconds", "HUGE", 1.3, 0.5),
    SECONDS_EDGE("deviceSeconds", "EDGE", 1.9, 0.6),
    ALPHA_SMALL("log10AlphaPerSecond", "SMALL", 1.6, 0.6),
    ALPHA_MIDDLE("log10AlphaPerSecond", "MIDDLE", 1.6, 0.6),
    ALPHA_LARGE("log10AlphaPerSecond", "LARGE", 1.6, 0.6),
    ALPHA_EDGE("log10AlphaPerSecond", "EDGE", 1.4, 0.5);

    private final String result;
    private final String regime;
    private final double maxUlp;
    private final double rmsUlp;

    Accuracy(String result, String regime, double maxUlp, double rmsUlp) {
      this.result = result;
      this.regime = regime;
      this.maxUlp = maxUlp;
      this.rmsUlp = rmsUlp;
    }

    private String file() {
      return switch (result) {
        case "deviceSeconds" -> "device_seconds.csv";
        case "log10AlphaPerSecond" -> "log10_alpha.csv";
        default -> "forward.csv";
      };
    }

    private DoubleBinaryOperator function() {
      return switch (result) {
        case "workTflop" -> LogThroughput::workTflop;
        case "meanThroughputTflopPerSecond" -> LogThroughput::meanThroughputTflopPerSecond;
        case "deviceSeconds" -> LogThroughput::deviceSeconds;
        case "log10AlphaPerSecond" -> LogThroughput::log10AlphaPerSecond;
        default -> throw new IllegalStateException(result);
      };
    }

    /**
     * Below one in magnitude, log10 α is judged by its absolute error: its zero is no zero of α.
     */
    private double leastMagnitude() {
      return result.equals("log10AlphaPerSecond") ? 1 : 0;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFunction_everyRegime_matchesReference(Accuracy accuracy) {
    ReferenceTable table = ReferenceTable.read(accuracy.file());
    int column = table.column(accuracy.result);
    List<List<String>> rows = table.rowsOf(accuracy.regime).toList();
    assertTrue(rows.size() >= 35, () -> accuracy + " has only " + rows.size() + " references");
    double max = 0;
    double sumOfSquares = 0;
    String worst = "";
    for (List<String> row : rows) {
      double actual =
          accuracy
              .function()
              .applyAsDouble(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)));
      BigDecimal reference = new BigDecimal(row.get(column));
      double error = ReferenceTable.ulpError(actual, reference, accuracy.leastMagnitude());
      sumOfSquares += error * error;
      if (Math.abs(error) > max) {
        max = Math.abs(error);
        worst = row + " gives " + actual;
      }
      assertWithinRelativeLimit(accuracy, row, actual, reference);
    }
    double rms = Math.sqrt(sumOfSquares / rows.size());
    String found =
        String.format(Locale.ROOT, "%s: max %.3f ulp, RMS %.3f ulp, %s", accuracy, max, rms, worst);
    assertTrue(max <= accuracy.maxUlp && rms <= accuracy.rmsUlp, found);
  }

  private static void assertWithinRelativeLimit(
      Accuracy accuracy, List<String> row, double actual, BigDecimal reference) {
    double magnitude = Math.max(Math.abs(reference.doubleValue()), accuracy.leastMagnitude());
    double error = new BigDecimal(actual).subtract(reference).doubleValue();
    assertTrue(
        Math.abs(error) <= RELATIVE_LIMIT * magnitude, () -> accuracy + ": " + row + " " + actual);
  }

  @Test
  void references_everyRegime_isJudged() {
    for (String file : List.of("forward.csv", "device_seconds.csv", "log10_alpha.csv")) {
      List<String> judged = new ArrayList<>();
      for (Accuracy accuracy : Accuracy.values()) {
        if (accuracy.file().equals(file)) {
          judged.add(accuracy.regime);
        }
      }
      TreeSet<String> present = new TreeSet<>();
      ReferenceTable.read(file).rows().forEach(row -> present.add(row.get(0)));
      assertEquals(new TreeSet<>(judged), present, file);
    }
  }
}
