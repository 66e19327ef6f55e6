package io.github.dtmbench.estimators;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs for the tests of estimators: the shipped ones and made ones. */
public final class Runs {

  public static final ShippedData DATA = ShippedData.load();

  private Runs() {}

  /** The graded records, as the tables use them. */
  static List<LabelledRun> graded() {
    return DATA.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList();
  }

  static Device device(String name) {
    return DATA.devices().require(name);
  }

  /** A run at a given mean throughput. */
  static LabelledRun at(
      String model, Device device, double computeTflop, double parameters, double tflopPerSecond) {
    RunFeatures features = RunFeatures.of(computeTflop, device, parameters);
    return new LabelledRun(model, features, features.deviceHoursAt(tflopPerSecond));
  }

  /** The same run as a record that does not tell the size of the model. */
  static LabelledRun withoutParameters(LabelledRun run) {
    return new LabelledRun(
        run.model(), EstimatorContractTest.withoutParameters(run.features()), run.deviceHours());
  }

  /** Features over the whole domain of the numerics, devices with and without a peak among them. */
  public static List<RunFeatures> random(int count, long seed) {
    Random random = new Random(seed);
    List<Device> devices = DATA.devices().devices();
    List<RunFeatures> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      features.add(
          RunFeatures.of(
              Math.pow(10, -2 + 18 * random.nextDouble()),
              devices.get(random.nextInt(devices.size())),
              Math.pow(10, 3 + 10 * random.nextDouble())));
    }
    return features;
  }
}
