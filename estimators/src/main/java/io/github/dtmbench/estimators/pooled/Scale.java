package io.github.dtmbench.estimators.pooled;

import java.util.Arrays;
import java.util.List;

/**
 * Standardises the numbers of a run, puts the mean of the training runs where one is not known, and
 * holds them within the sizes that training runs have: beyond, a straight line is extrapolation.
 */
@SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
record Scale(double[] means, double[] deviations) {

  /** Known numbers are held within so many deviations. */
  static final double FARTHEST = 2.5;

  /** Learns from the traits of training runs. */
  static Scale of(List<double[]> traits) {
    double[] means = new double[Traits.NUMBERS];
    double[] deviations = new double[Traits.NUMBERS];
    for (int j = 0; j < Traits.NUMBERS; j++) {
      int column = j;
      double[] known =
          traits.stream().mapToDouble(t -> t[column]).filter(x -> !Double.isNaN(x)).toArray();
      double mean = Arrays.stream(known).average().orElse(0);
      means[j] = mean;
      deviations[j] =
          Math.sqrt(Arrays.stream(known).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }
    return new Scale(means, deviations);
  }

  /** An intercept, the numbers on this scale, and the rest as it is. */
  double[] row(double[] traits) {
    double[] row = new double[Traits.WIDTH + 1];
    row[0] = 1;
    for (int j = 0; j < Traits.WIDTH; j++) {
      row[j + 1] =
          j < Traits.NUMBERS
              ? Math.max(-FARTHEST, Math.min(FARTHEST, standard(j, traits[j])))
              : traits[j];
    }
    return row;
  }

  /** How many deviations a number lies beyond those within which it is held; 0 within. */
  double beyond(int number, double value) {
    return Math.max(0, Math.abs(standard(number, value)) - FARTHEST);
  }

  private double standard(int j, double value) {
    return Double.isNaN(value) || deviations[j] == 0 ? 0 : (value - means[j]) / deviations[j];
  }
}
