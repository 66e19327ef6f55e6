package io.github.dtmbench.reports.timing;

import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.reports.figure.TimingPoint;
import java.util.List;
import java.util.Optional;

/**
 * Accuracy against cost as the project measured it last, for reports of whoever has not measured:
 * the numbers of the figure that {@code scripts/update-results.sh} draws from
 * reports/results/timing.json.
 */
public final class ShippedFrontier {

  private static final String NAME = "frontier.csv";

  private static final NumberRule ERROR = NumberRule.positive("relative error such as 1e-9");
  private static final NumberRule TIME = NumberRule.positive("number of ns such as 13.4");
  private static final NumberRule HALF_WIDTH = NumberRule.zeroOrMore("number of ns such as 0.3");

  private ShippedFrontier() {}

  /**
   * The points.
   *
   * @return by method and order
   */
  public static List<TimingPoint> points() {
    return CsvFile.shipped(ShippedFrontier.class, NAME)
        .rows(
            List.of(
                "method",
                "order",
                "relative_error",
                "nanoseconds_per_operation",
                "error_nanoseconds"),
            ShippedFrontier::point);
  }

  private static Optional<TimingPoint> point(CsvRow row) {
    String method = row.requiredText("method", "the name of a method");
    double error = row.requiredNumber("relative_error", ERROR);
    double time = row.requiredNumber("nanoseconds_per_operation", TIME);
    double halfWidth = row.requiredNumber("error_nanoseconds", HALF_WIDTH);
    return row.isSound()
        ? Optional.of(new TimingPoint(method, row.text("order"), error, time, halfWidth))
        : Optional.empty();
  }

  /**
   * The file, for the provenance.
   *
   * @return its path and bytes
   */
  public static DataFile file() {
    return DataFile.shipped(ShippedFrontier.class, NAME, "timing");
  }
}
