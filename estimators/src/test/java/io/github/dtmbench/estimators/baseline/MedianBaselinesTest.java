package io.github.dtmbench.estimators.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The rules of thumb that give every table its scale: a method that does not beat them is not worth
 * its trouble, so a slip here would flatter or shame all the others.
 */
class MedianBaselinesTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final Device A100 = DATA.devices().require("NVIDIA A100");
  private static final Device V100 = DATA.devices().require("NVIDIA V100");
  private static final Device NO_PEAK = DATA.devices().require("Google TPU v1");

  /** Shares of the peak: 0.1, 0.2 and 0.9 on unlike devices; the mean would be 0.4. */
  @Test
  void constantUtilization_oddNumberOfRuns_isTheMiddleOne() {
    FittedEstimator model =
        new ConstantUtilization()
            .fit(List.of(run(A100, 0.9 * 312), run(V100, 0.1 * 125), run(A100, 0.2 * 312)));
    assertEquals(0.2 * 125, throughput(model, V100), 1e-12);
  }

  @Test
  void constantUtilization_evenNumberOfRuns_isTheMeanOfTheMiddleTwo() {
    FittedEstimator model =
        new ConstantUtilization()
            .fit(
                List.of(
                    run(A100, 0.9 * 312),
                    run(V100, 0.1 * 125),
                    run(A100, 0.2 * 312),
                    run(V100, 0.4 * 125)));
    assertEquals(0.3 * 312, throughput(model, A100), 1e-12);
  }

  @Test
  void constantUtilization_noPeak_isRefusedOnEitherSide() {
    Estimator estimator = new ConstantUtilization();
    RunFeatures onA100 = run(A100, 100).features();
    RunFeatures withoutPeak = run(NO_PEAK, 10).features();
    assertEquals(
        new Prediction.Refused("the peak of Google TPU v1 is not known"),
        estimator.fit(List.of(run(A100, 100))).predict(withoutPeak));
    assertEquals(
        new Prediction.Refused("no training run to take a utilization from"),
        estimator.fit(List.of(run(NO_PEAK, 10))).predict(onA100));
  }

  /** Faster than its hardware in training: the median above 1 can answer no run. */
  @Test
  void constantUtilization_medianAbovePeak_isRefused() {
    Prediction prediction =
        new ConstantUtilization().fit(List.of(run(A100, 400))).predict(run(V100, 1).features());
    assertEquals(Prediction.Refused.class, prediction.getClass());
  }

  @Test
  void deviceThroughput_family_isTheMedianOfItsOwnRuns() {
    FittedEstimator model =
        new DeviceThroughput()
            .fit(List.of(run(A100, 90), run(V100, 20), run(A100, 150), run(A100, 300)));
    assertEquals(150, throughput(model, A100), 1e-12);
    assertEquals(20, throughput(model, V100), 1e-12);
  }

  /** Its family was seen, so nothing has to be scaled by a peak. */
  @Test
  void deviceThroughput_seenFamilyWithoutPeak_isAnswered() {
    FittedEstimator model = new DeviceThroughput().fit(List.of(run(NO_PEAK, 10)));
    assertEquals(10, throughput(model, NO_PEAK), 1e-12);
  }

  @Test
  void deviceThroughput_unseenFamilyWithoutPeak_isRefused() {
    assertEquals(
        new Prediction.Refused("the peak of Google TPU v1 is not known"),
        new DeviceThroughput().fit(List.of(run(A100, 90))).predict(run(NO_PEAK, 1).features()));
  }

  /** A family's median fits its fastest member and not its slowest. */
  @Test
  void deviceThroughput_medianAboveTheSlowerMember_isRefusedForIt() {
    Device pcie = DATA.devices().require("NVIDIA H100 PCIe");
    Device sxm = DATA.devices().require("NVIDIA H100 SXM5 80GB");
    assertEquals(sxm.family(), pcie.family());
    double between = (pcie.peakTflops().orElseThrow() + sxm.peakTflops().orElseThrow()) / 2;
    FittedEstimator model = new DeviceThroughput().fit(List.of(run(sxm, between)));
    assertEquals(between, throughput(model, sxm), 1e-12 * between);
    assertEquals(Prediction.Refused.class, model.predict(run(pcie, 1).features()).getClass());
  }

  /** Worked elsewhere, the medians are the same; shares of the peak are 0.5 and 0.16. */
  @Test
  void closedForm_isTheMedians_andNoneWithoutARun() {
    List<LabelledRun> runs = List.of(run(A100, 156), run(V100, 20));
    ClosedForm.ShareOfPeak share =
        (ClosedForm.ShareOfPeak) new ConstantUtilization().fit(runs).closedForm().orElseThrow();
    assertEquals(0.33, share.share(), 1e-12);
    assertEquals(Optional.empty(), new ConstantUtilization().fit(List.of()).closedForm());
    ClosedForm.FamilyThroughput families =
        (ClosedForm.FamilyThroughput) new DeviceThroughput().fit(runs).closedForm().orElseThrow();
    assertEquals(0.33, families.shareElsewhere().orElseThrow(), 1e-12);
    assertEquals(156, families.tflopPerSecond().get("NVIDIA A100"), 1e-9);
    assertEquals(20, families.tflopPerSecond().get("NVIDIA V100"), 1e-9);
  }

  /** A run that could not be used is said, once, and is no run of the median. */
  @Test
  void notes_nameTheRunsWithoutAPeak() {
    List<LabelledRun> runs = List.of(run(A100, 156), run(NO_PEAK, 10), run(V100, 20));
    List<String> left = List.of("run: the peak of Google TPU v1 is not known");
    for (Estimator estimator : List.of(new ConstantUtilization(), new DeviceThroughput())) {
      assertEquals(left, estimator.fit(runs).notes(), estimator.id());
      assertEquals(List.of(), estimator.fit(List.of(run(A100, 156))).notes(), estimator.id());
    }
    assertEquals(0.33 * 312, throughput(new ConstantUtilization().fit(runs), A100), 1e-12);
  }

  /** Half the peak of the A100 is half the peak of a V100 that nobody trained on. */
  @Test
  void deviceThroughput_unseenFamily_isTheMedianShareOfItsPeak() {
    FittedEstimator model = new DeviceThroughput().fit(List.of(run(A100, 156)));
    assertEquals(0.5 * 125, throughput(model, V100), 1e-12);
    assertEquals(
        new Prediction.Refused("no training run to take a utilization from"),
        new DeviceThroughput().fit(List.of()).predict(run(V100, 1).features()));
  }

  /**
   * What tables and the command line show of them; neither reads a feature that others may hold
   * back.
   */
  @Test
  void words_tellThemApart() {
    Estimator constant = new ConstantUtilization();
    Estimator device = new DeviceThroughput();
    assertEquals("constant-utilization", constant.id());
    assertEquals("device-throughput", device.id());
    assertTrue(constant.summary().startsWith("median utilization of the training runs"));
    assertTrue(device.summary().startsWith("median throughput of the device family"));
    for (Estimator estimator : List.of(constant, device)) {
      assertTrue(estimator.source().startsWith("rule of thumb"), estimator.id());
      assertEquals(Feature.none(), estimator.reads(), estimator.id());
    }
  }

  private static LabelledRun run(Device device, double tflopPerSecond) {
    RunFeatures features = RunFeatures.of(1e10, device, 1e9);
    return new LabelledRun("run", features, features.deviceHoursAt(tflopPerSecond));
  }

  private static double throughput(FittedEstimator model, Device device) {
    RunFeatures other = RunFeatures.of(3e8, device, 2e9);
    return other.throughputTflopPerSecondIn(model.predict(other).deviceHours().orElseThrow());
  }
}
