package io.github.dtmbench.benchmarks.evaluation;

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
  private final List<HeldOutPrediction> held;
  private final int[] organizations;

  private HeldOutErrors(double[][] errors, List<HeldOutPrediction> held, int[] organizations) {
    this.errors = errors;
    this.held = held;
    this.organizations = organizations;
  }

  /**
   * What two estimators said of the records that both answered.
   *
   * @param held one prediction of each, for its fold and run
   * @param differences error of the first less that of the second, per record
   * @param organizations number of the organization of each, from 0, the same number in every pair
   */
  @SuppressWarnings("ArrayRecordComponent") // inside the package, and never changed
  record Pair(List<HeldOutPrediction> held, double[] differences, int[] organizations) {

    /** Whether there are at least two organizations to tell skill from luck by. */
    boolean isTestable() {
      return Arrays.stream(organizations).distinct().count() > 1;
    }
  }

  static HeldOutErrors of(List<HeldOutScore> scores) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<HeldOutPrediction> held =
        scores.stream()
            .flatMap(score -> score.predictions().stream())
            .filter(p -> places.putIfAbsent(key(p), places.size()) == null)
            .toList();
    double[][] errors = new double[scores.size()][held.size()];
    for (int i = 0; i < errors.length; i++) {
      Arrays.fill(errors[i], Double.NaN);
      for (HeldOutPrediction prediction : scores.get(i).answered()) {
        errors[i][places.get(key(prediction))] = prediction.absoluteLogError();
      }
    }
    return new HeldOutErrors(
        errors,
        held,
        GroupNumbers.of(held.stream().map(p -> p.run().organizationGroup()).toList()));
  }

  private static String key(HeldOutPrediction prediction) {
    return prediction.fold() + "\n" + prediction.run().model();
  }

  Pair pair(int first, int second) {
    int[] common =
        IntStream.range(0, held.size())
            .filter(r -> !Double.isNaN(errors[first][r]) && !Double.isNaN(errors[second][r]))
            .toArray();
    return new Pair(
        Arrays.stream(common).mapToObj(held::get).toList(),
        Arrays.stream(common).mapToDouble(r -> errors[first][r] - errors[second][r]).toArray(),
        Arrays.stream(common).map(r -> organizations[r]).toArray());
  }

  /**
   * The differences of every two estimators by organization, for the model confidence set.
   *
   * @param estimators which of them
   * @return mean difference over the records of an organization that both answered, 0 without any
   */
  double[][][] byOrganization(int[] estimators) {
    int count = Arrays.stream(organizations).max().orElse(-1) + 1;
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
      sums[pair.organizations()[r]] += pair.differences()[r];
      records[pair.organizations()[r]]++;
    }
    Arrays.setAll(sums, c -> records[c] == 0 ? 0 : sums[c] / records[c]);
    return sums;
  }
}
