package io.github.dtmbench.estimators.carbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cluster of XLM, which LLMCarbon prints component by component. */
class ClusterEmbodiedCarbonTest {

  private static ClusterEmbodiedCarbon xlm() {
    PublishedTable table = ShippedData.load().published("llmcarbon_embodied_xlm");
    return new ClusterEmbodiedCarbon(
        table.rowKeys().stream()
            .map(
                row ->
                    new ClusterEmbodiedCarbon.Component(
                        row,
                        table.number(row, "area_cm2_or_gb").value(),
                        table.number(row, "kgco2_per_cm2_or_gb").value(),
                        table.number(row, "units").value()))
            .toList());
  }

  /** By hand, in kg: 94.08 + 6553.6 + 37748.736 + 5007.36 + 8570.88 = 57974.656. */
  @Test
  void xlm_cluster_isTheSumOfItsComponents() {
    assertEquals(57.974656, xlm().tonnesCo2e(), 1e-12);
  }

  /** 57.974656 t × 20.4 / 1825: 0.648 t. The released code compares it with 0.66 t. */
  @Test
  void xlm_run_isItsShareOfFiveYears() {
    double run = xlm().tonnesCo2eOfRun(20.4, 5);
    assertEquals(0.648045, run, 5e-7);
    assertEquals(-0.0181, run / 0.66 - 1, 5e-5);
  }

  @Test
  void arguments_outOfRange_areRefusedByName() {
    assertThrows(IllegalArgumentException.class, () -> new ClusterEmbodiedCarbon(List.of()));
    assertEquals(
        "count of CPU is -1.0, must be in [0.0, infinity)",
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClusterEmbodiedCarbon.Component("CPU", 1, 1, -1))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> xlm().tonnesCo2eOfRun(-1, 5));
    assertThrows(IllegalArgumentException.class, () -> xlm().tonnesCo2eOfRun(20.4, 0));
  }
}
