package io.github.dtmbench.benchmarks.ledger.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PowellHybridTest {

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
