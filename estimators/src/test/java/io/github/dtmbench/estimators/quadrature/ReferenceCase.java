package io.github.dtmbench.estimators.quadrature;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import io.github.dtmbench.estimators.throughput.ReferenceTable;
import io.github.dtmbench.estimators.throughput.SaturatingExponentialCurve;
import io.github.dtmbench.estimators.throughput.TwoStageCurve;
import java.math.BigDecimal;
import java.util.List;

/** A curve, a time and the work done in it, to 36 digits: a row of {@code integrals.csv}. */
record ReferenceCase(
    String regime, String name, ClosedFormCurve curve, double deviceSeconds, BigDecimal workTflop) {

  static final List<ReferenceCase> ALL =
      ReferenceTable.read(ReferenceCase.class, "integrals.csv").rows().stream()
          .map(ReferenceCase::of)
          .toList();

  private static ReferenceCase of(List<String> row) {
    return new ReferenceCase(
        row.get(0),
        row.get(1),
        curve(row.get(1), row.subList(2, 5)),
        Double.parseDouble(row.get(5)),
        new BigDecimal(row.get(6)));
  }

  static ClosedFormCurve curve(String name, List<String> parameters) {
    double first = Double.parseDouble(parameters.get(0));
    return switch (name) {
      case "logarithmic" -> new LogarithmicCurve(first);
      case "saturating" -> new SaturatingExponentialCurve(first, second(parameters));
      case "power" -> new PowerLawCurve(first, second(parameters));
      case "two-stage" ->
          new TwoStageCurve(first, second(parameters), Double.parseDouble(parameters.get(2)));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double second(List<String> parameters) {
    return Double.parseDouble(parameters.get(1));
  }

  static List<ReferenceCase> of(String curve, String regime) {
    return ALL.stream()
        .filter(row -> row.name().equals(curve) && row.regime().equals(regime))
        .toList();
  }

  /** |found / exact − 1|, against all digits of the reference. */
  double relativeError(double found) {
    return Math.abs(new BigDecimal(found).subtract(workTflop).doubleValue())
        / workTflop.doubleValue();
  }

  /** The largest relative error of a quadrature over some cases; giving up counts as infinite. */
  static double worst(Quadrature quadrature, List<ReferenceCase> cases) {
    double worst = 0;
    for (ReferenceCase row : cases) {
      NumericResult result = quadrature.workTflop(row.curve(), row.deviceSeconds());
      double error =
          result instanceof NumericResult.Value found
              ? row.relativeError(found.value())
              : Double.POSITIVE_INFINITY;
      worst = Math.max(worst, error);
    }
    return worst;
  }
}
