package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.carbon.OperationalCarbon;
import java.util.List;

/**
 * One of the six models on which OpenCarbonEval compares methods, as its Table 2 describes it.
 *
 * @param name the printed name
 * @param organizationGroup who trained it; its runs are kept out of fits that predict it
 * @param parameters number of parameters
 * @param zettaflop training compute as printed, in 10^21 FLOP
 * @param correctZettaflop training compute of the run whose emissions are quoted as the actual
 *     value
 * @param printedDevice the printed device name, which keys the table of devices
 * @param device the device in the catalogue
 * @param devicePowerWatts thermal design power as printed
 * @param gramsCo2ePerKwh grid intensity as printed
 * @param actualTonnesCo2e the reported emissions as printed
 * @param correctActualTonnesCo2e emissions of the run, where the printed ones count it otherwise
 */
record TestModel(
    String name,
    String organizationGroup,
    double parameters,
    double zettaflop,
    double correctZettaflop,
    String printedDevice,
    Device device,
    double devicePowerWatts,
    double gramsCo2ePerKwh,
    double actualTonnesCo2e,
    double correctActualTonnesCo2e) {

  private static final double TFLOP_PER_ZETTAFLOP = 1e9;

  static List<TestModel> all(ShippedData data) {
    PublishedTable operational = data.published("opencarboneval_operational");
    PublishedTable corrections = Findings.corrections();
    PublishedTable devices = data.published("opencarboneval_devices");
    return corrections.rowKeys().stream()
        .map(
            name -> {
              String device = operational.text("device", name);
              return new TestModel(
                  name,
                  corrections.text(name, "organization_group"),
                  operational.number("parameters", name).value(),
                  operational.number("zettaflop", name).value(),
                  corrections.number(name, "zettaflop").value(),
                  device,
                  data.devices().require(device),
                  devices.number(device, "tdp_w").value(),
                  operational.number("grid_gco2_per_kwh", name).value(),
                  operational.number("actual_tco2e", name).value(),
                  corrections.number(name, "actual_tco2e").value());
            })
        .toList();
  }

  /** Carbon accounting with the printed power and grid. */
  OperationalCarbon carbon(double pue) {
    return new OperationalCarbon(devicePowerWatts, pue, gramsCo2ePerKwh);
  }

  RunFeatures features(double zettaflop) {
    return RunFeatures.of(zettaflop * TFLOP_PER_ZETTAFLOP, device, parameters);
  }
}
