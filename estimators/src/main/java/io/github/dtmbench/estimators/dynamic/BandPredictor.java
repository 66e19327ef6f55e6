package io.github.dtmbench.estimators.dynamic;

import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Predicts from a band per device family. A family without a band is refused: the method has
 * nothing to say of a device it has not seen.
 *
 * @param bands the band of each family
 * @param notes what fitting left out
 */
record BandPredictor(Map<String, AlphaBand> bands, List<String> notes) implements FittedEstimator {

  BandPredictor {
    bands = Map.copyOf(bands);
    notes = List.copyOf(notes);
  }

  @Override
  public Optional<ClosedForm> closedForm() {
    Map<String, ClosedForm.LogarithmicBands.Band> ends = new TreeMap<>();
    bands.forEach(
        (family, band) ->
            ends.put(
                family,
                new ClosedForm.LogarithmicBands.Band(band.log10AlphaLow(), band.log10AlphaHigh())));
    return Optional.of(new ClosedForm.LogarithmicBands(ends));
  }

  @Override
  public Prediction predict(RunFeatures run) {
    AlphaBand band = bands.get(run.device().family());
    if (band == null) {
      return new Prediction.Refused("no band of alpha for " + run.device().family());
    }
    try {
      // The upper end is the faster one: if it keeps below the peak, so does the mean of the times.
      Prediction fastest =
          Prediction.ofThroughput(
              run.throughputTflopPerSecondIn(band.deviceHoursAtHigh(run.computeTflop())), run);
      return fastest instanceof Prediction.Refused
          ? fastest
          : new Prediction.DeviceHours(band.deviceHours(run.computeTflop()));
    } catch (ArithmeticException e) {
      return new Prediction.Refused(e.getMessage());
    }
  }
}
