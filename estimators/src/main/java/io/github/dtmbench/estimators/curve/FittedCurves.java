package io.github.dtmbench.estimators.curve;

import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.baseline.Utilization;
import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import java.util.List;
import java.util.Map;

/**
 * Predicts from a curve per device family.
 *
 * @param curves the curve of each family
 * @param unseen what is done for other families
 * @param notes what fitting left out
 */
record FittedCurves(Map<String, ClosedFormCurve> curves, Utilization unseen, List<String> notes)
    implements FittedEstimator {

  FittedCurves {
    curves = Map.copyOf(curves);
    notes = List.copyOf(notes);
  }

  @Override
  public Prediction predict(RunFeatures run) {
    ClosedFormCurve curve = curves.get(run.device().family());
    if (curve == null) {
      return unseen.predict(run);
    }
    try {
      double seconds = curve.deviceSeconds(run.computeTflop());
      return Prediction.ofThroughput(run.computeTflop() / seconds, run);
    } catch (ArithmeticException e) {
      return new Prediction.Refused(e.getMessage());
    }
  }
}
