package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.GroupNumbers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The errors |ln(predicted/actual)| of several estimators on the same held-out records, side by
 * side. A record that is held out several times stands there as often.
 */
final class HeldOutErrors {

  private final double[][] errors;
  private final List<PredictedRecord> held;
  private final int[] groups;

  private HeldOutErrors(double[][] errors, List<PredictedRecord> held, int[] groups) {
    this.errors = errors;
    this.held = held;
    this.groups = groups;
  }

  /**
   * What two estimators said of the records that both answered.
   *
   * @param held one prediction of each, for its fold and record
   * @param differences error of the first less that of the second, per record
   * @param groups number of the group of each, from 0, the same number in every pair
   */
  @SuppressWarnings("ArrayRecordComponent") // inside the package, and never changed
  record Pair(List<PredictedRecord> held, double[] differences, int[] groups) {

    /** Whether there are at least two groups to tell skill from luck by. */
    boolean isTestable() {
      return Arrays.stream(groups).distinct().count() > 1;
    }
  }

  static HeldOutErrors of(List<? extends EstimatorScore> scores) {
    Map<List<String>, Integer> places = new LinkedHashMap<>();
    List<PredictedRecord> held =
        scores.stream()
            .<PredictedRecord>flatMap(score -> score.predictions().stream())
            .filter(p -> places.putIfAbsent(key(p), places.size()) == null)
            .toList();
    double[][] errors = new double[scores.size()][held.size()];
    for (int i = 0; i < errors.length; i++) {
      Arrays.fill(errors[i], Double.NaN);
      for (PredictedRecord prediction : scores.get(i).answered()) {
        errors[i][places.get(key(prediction))] = prediction.absoluteLogError();
      }
    }
    return new HeldOutErrors(
        errors, held, GroupNumbers.of(held.stream().map(PredictedRecord::group).toList()));
  }

  private static List<String> key(PredictedRecord prediction) {
    return List.of(prediction.fold(), prediction.record());
  }

  Pair pair(int first, int second) {
    int[] common =
        IntStream.range(0, held.size())
            .filter(r -> !Double.isNaN(errors[first][r]) && !Double.isNaN(errors[second][r]))
            .toArray();
    return new Pair(
        Arrays.stream(common).mapToObj(held::get).toList(),
        Arrays.stream(common).mapToDouble(r -> errors[first][r] - errors[second][r]).toArray(),
        Arrays.stream(common).map(r -> groups[r]).toArray());
  }

  /**
   * The differences of every two estimators by group, for the model confidence set.
   *
   * @param estimators which of them
   * @return mean difference over the records of a group that both answered, 0 without any
   */
  double[][][] byGroup(int[] estimators) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    double[][][] differences = new double[estimators.length][estimators.length][];
    for (int i = 0; i < estimators.length; i++) {
      for (int j = i + 1; j < estimators.length; j++) {
        differences[i][j] = means(pair(estimators[i], estimators[j]), count);
      }
    }
    return differences;
  }

  private static double[] means(Pair pair, int count) {
    double[] sums = new double[count];
    int[] records = new int[count];
    for (int r = 0; r < pair.differences().length; r++) {
      sums[pair.groups()[r]] += pair.differences()[r];
      records[pair.groups()[r]]++;
    }
    Arrays.setAll(sums, c -> records[c] == 0 ? 0 : sums[c] / records[c]);
    return sums;
  }
}
