package io.github.dtmbench.benchmarks.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import org.junit.jupiter.api.Test;

/** Requests as arXiv 2503.05804 measured them: its Table 4, by the request. */
class ServingScenarioTest {

  private static final ShippedData DATA = ShippedData.load();

  /** Llama 2 7B at 8/s: 0.106 kWh for 2,400 prompts, 12.87 s for each hundred. */
  @Test
  void require_anySpelling_isThePrintedRowByTheRequest() {
    ServingScenario scenario = ServingScenario.require("llama 2 7b 8/S", DATA);
    assertEquals("Llama 2 7B, 8/s", scenario.name());
    assertEquals(0.106 / 2400, scenario.kilowattHoursPerRequest(), 1e-18);
    assertEquals(0.1287 / 3600, scenario.deviceHoursPerRequest(), 1e-18);
    assertEquals(18, ServingScenario.all(DATA).size());
  }

  /** The metered energy of the process, not the power of the device times its time. */
  @Test
  void perRequest_takesTheMeteredEnergy() {
    Footprint site =
        Footprint.bare()
            .with(Assumption.DEVICE_POWER, new Sourced(700, "given"))
            .with(Assumption.PUE, new Sourced(1.2, "given"));
    Usage usage = new ServingScenario("made up", 2, 0.5).perRequest(site);
    assertEquals(0.0024, Stage.ENERGY.of(usage).orElseThrow(), 1e-15);
    assertEquals(0.5, Stage.DEVICE_HOURS.of(usage).orElseThrow());
  }

  @Test
  void require_unknown_namesAll() {
    String message =
        assertThrows(InputException.class, () -> ServingScenario.require("GPT-9", DATA))
            .getMessage();
    assertTrue(
        message.startsWith("--scenario is 'GPT-9'; known: Llama 3.2 1B, inf; Llama 3.2 1B, 8/s; "),
        message);
  }
}
