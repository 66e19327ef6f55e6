package io.github.dtmbench.estimators.regression;

import java.util.Objects;

/**
 * Another regressor on standardised features.
 *
 * <p>Means and deviations come from the training rows alone; a row to predict for is shifted and
 * scaled by them. The target stays as it is.
 *
 * @param inner the regressor that gets the standardised features
 */
public record StandardizedRegressor(Regressor inner) implements Regressor {

  /**
   * Checks that there is one.
   *
   * @param inner the regressor inside
   */
  public StandardizedRegressor {
    Objects.requireNonNull(inner, "inner");
  }

  @Override
  public FittedRegressor fit(double[][] x, double[] y) {
    TrainingSet training = TrainingSet.of(x, y);
    Standardizer standardizer = Standardizer.fit(training.x());
    double[][] z = new double[training.size()][];
    for (int i = 0; i < z.length; i++) {
      z[i] = standardizer.transform(training.x()[i]);
    }
    FittedRegressor model = inner.fit(z, training.y());
    return query -> model.predict(standardizer.transform(query));
  }
}
