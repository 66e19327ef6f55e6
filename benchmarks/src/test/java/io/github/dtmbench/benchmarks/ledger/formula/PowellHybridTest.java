package io.github.dtmbench.benchmarks.ledger.formula;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PowellHybridTest {

  /** The functions of scripts/references/fsolve.py by their text. */
  private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
      Map.ofEntries(
          Map.entry("3 * x - 6", x -> 3 * x - 6),
          Map.entry("x * x - 2", x -> x * x - 2),
          Map.entry("x * x * x - 2 * x - 5", x -> x * x * x - 2 * x - 5),
          Map.entry("x * x + 1", x -> x * x + 1),
          Map.entry("0 * x + 5", x -> 5),
          Map.entry("x * x * x * x * x", x -> x * x * x * x * x),
          Map.entry("x / (1 + x * x)", x -> x / (1 + x * x)),
          Map.entry("(x - 1) / (1 + x * x * x * x)", x -> (x - 1) / (1 + x * x * x * x)),
          Map.entry("1 / x - 0.001", x -> 1 / x - 0.001),
          Map.entry("(1 if x > 1 else -1) + 0.001 * x", x -> (x > 1 ? 1 : -1) + 0.001 * x),
          Map.entry("(x if x > 0 else 100 * x) - 1", x -> (x > 0 ? x : 100 * x) - 1),
          Map.entry("(x if x > 0 else 100 * x) + 1", x -> (x > 0 ? x : 100 * x) + 1),
          Map.entry(
              "(x * x if x > 0 else -x * x) / (1 + x * x) - 0.5",
              x -> (x > 0 ? x * x : -x * x) / (1 + x * x) - 0.5),
          Map.entry("(x * x - 1) * (x * x - 4) + 0.1", x -> (x * x - 1) * (x * x - 4) + 0.1),
          Map.entry("(x * x if x > 0.7 else 3.2 - x)", x -> x > 0.7 ? x * x : 3.2 - x),
          Map.entry("(x if x > 1.9 else 3.9 * x) * x + 2", x -> (x > 1.9 ? x : 3.9 * x) * x + 2),
          Map.entry("(x if x > 0 else -0.3 * x) + 1.2", x -> (x > 0 ? x : -0.3 * x) + 1.2),
          Map.entry(
              "(1 + x * x) / (2 + 0.1 * x + x * x) + 1.5",
              x -> (1 + x * x) / (2 + 0.1 * x + x * x) + 1.5),
          Map.entry("x * x + 3.4 * x + 3.7", x -> x * x + 3.4 * x + 3.7),
          Map.entry("2.33 * x + 438.27281384180776", x -> 2.33 * x + 438.27281384180776),
          Map.entry("0.37 * x + 29.304000381405164", x -> 0.37 * x + 29.304000381405164),
          Map.entry("5.44 * x + 3123.6481953056177", x -> 5.44 * x + 3123.6481953056177),
          Map.entry("7.23 * x + 4008.3126591708565", x -> 7.23 * x + 4008.3126591708565),
          Map.entry("(x * x - 1) * (x * x - 4) + 3", x -> (x * x - 1) * (x * x - 4) + 3));

  /**
   * {@code scipy.optimize.fsolve(f, start)[0]}, SciPy 1.10.1, of {@code lambda x: x**3 - 2*x - 5}
   * from 1, {@code lambda x: numpy.exp(x) - 1e6} from 0, {@code lambda x: numpy.arctan(x)} from 10
   * and {@code lambda x: x*x + 1} from 3, which has no root.
   */
  @Test
  void stopsWhereSciPyStops() {
    assertEquals(
        2.0945514815423265, PowellHybrid.stoppingPoint(x -> x * x * x - 2 * x - 5, 1), 1e-12);
    assertEquals(0.0, PowellHybrid.stoppingPoint(x -> Math.exp(x) - 1e6, 0), 1e-12);
    assertEquals(0.0, PowellHybrid.stoppingPoint(Math::atan, 10), 1e-12);
    assertEquals(0.0002740220752605084, PowellHybrid.stoppingPoint(x -> x * x + 1, 3), 1e-12);
  }

  /**
   * SciPy's evaluations one by one, and where it stops: a step that is longer or shorter than
   * MINPACK's would still find most roots, but not the points that are no root.
   */
  @ParameterizedTest(name = "{0} from {1}")
  @MethodSource("followedBySciPy")
  void evaluatesWhereSciPyDoes(String function, double start, double[] points, double stop) {
    List<Double> tried = new ArrayList<>();
    double stopped =
        PowellHybrid.stoppingPoint(
            x -> {
              tried.add(x);
              return FUNCTIONS.get(function).applyAsDouble(x);
            },
            start);
    assertArrayEquals(points, tried.stream().mapToDouble(Double::doubleValue).toArray());
    assertEquals(stop, stopped);
  }

  static Stream<Arguments> followedBySciPy() throws IOException {
    try (InputStream file = PowellHybridTest.class.getResourceAsStream("fsolve.csv")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(
              cells ->
                  Arguments.of(
                      cells[0],
                      Double.valueOf(cells[1]),
                      Stream.of(cells[2].split(";", -1)).mapToDouble(Double::parseDouble).toArray(),
                      Double.valueOf(cells[3])));
    }
  }

  /** From 1e-10 all printed α come out, those that are no root among them. */
  @Test
  void startedAt1em10GivesEveryPrintedAlpha() {
    assertEquals(List.of(), missed(1e-10));
  }

  /** As SciPy does, from a start close by it misses those that are no root, and no other. */
  @Test
  void startedCloseByMissesThoseThatAreNoRoot() {
    List<String> noRoot =
        List.of(
            "Llama 3.1-405B",
            "OpenVLA",
            "MegaScale (Production)",
            "SPHINX (Llama 2 13B)",
            "LLaVA 1.5",
            "FinGPT-13B",
            "U-PaLM (540B)",
            "Flan-PaLM 540B",
            "Minerva (540B)");
    assertEquals(noRoot, missed(9e-11));
    assertEquals(noRoot, missed(1.0001e-10));
  }

  private static List<String> missed(double start) {
    PublishedTable table = ShippedData.load().published("opencarboneval_alpha_fit");
    List<String> missed = new ArrayList<>();
    for (String row : table.rowKeys()) {
      double log10Alpha =
          Formula.LOG10_ALPHA_BY_FSOLVE.value(
              new Inputs(
                  Map.of(
                      "training_flop", table.number(row, "training_flop").value(),
                      "wall_hours", table.number(row, "wall_hours").value(),
                      "device_count", table.number(row, "device_count").value(),
                      "start", start)));
      double printed = table.number(row, "log10_alpha").value();
      if (!(Math.abs(log10Alpha - printed) <= 1e-9 * Math.abs(printed))) {
        missed.add(row);
      }
    }
    return missed;
  }
}
