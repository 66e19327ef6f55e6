package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.estimators.ClosedForm;
import java.util.Objects;
import java.util.Optional;

/**
 * A fitted and calibrated estimator as numbers.
 *
 * @param estimator its id
 * @param form its formula
 * @param quantile the interval reaches from hours / exp(quantile · spread) to hours · exp(quantile
 *     · spread), the spread being 1 for a form without one
 * @param geometricError the factor by which it was off on held-out runs, in the mean
 * @param caveat what flatters it; empty if nothing does
 */
public record ExportedForecast(
    String estimator,
    ClosedForm form,
    double quantile,
    double geometricError,
    Optional<String> caveat) {

  /** Refuses nulls. */
  public ExportedForecast {
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(caveat, "caveat");
  }
}
