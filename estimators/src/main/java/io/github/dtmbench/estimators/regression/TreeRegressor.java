package io.github.dtmbench.estimators.regression;

import java.util.Arrays;
import smile.base.cart.Loss;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.regression.RegressionTree;

/**
 * A regression tree (CART, least squares), grown by Smile.
 *
 * <p>Both settings mean what they mean in scikit-learn. Smile counts depth in nodes, so a tree of
 * depth d there is one of depth d + 1 in Smile. Smile's {@code nodeSize} is documented as the size
 * below which a node is not split, but its code asks it of both children, which is {@code
 * min_samples_leaf}; a node of fewer than twice as many rows stays whole in both libraries.
 *
 * <p>Smile and scikit-learn choose a split by the same gain and put the threshold in the middle
 * between two values. They can differ in these cases:
 *
 * <ul>
 *   <li>Equal gains, for instance of two columns that divide the rows alike: the first column wins
 *       here, up to rounding of the gains, while scikit-learn draws one by its {@code
 *       random_state}. The training rows get the same predictions if the columns divide them alike;
 *       other rows may not.
 *   <li>A column that brings no gain at a node (none above zero, or rounding made it so) is dropped
 *       for all nodes below it. scikit-learn splits also where the gain is zero. The corners of a
 *       square with the exclusive or of their coordinates as target stay one leaf here and become
 *       four there.
 *   <li>scikit-learn keeps features in single precision, Smile in double.
 * </ul>
 *
 * <p>On two sets of 60 training and 20 held-out rows, and 50 random states of scikit-learn 1.2.1,
 * equal gains are the only difference seen. With depth 6 and leaves of 1 row they leave
 * scikit-learn itself a choice at 9 of the 40 held-out rows, worth up to 0.95 where the targets
 * spread over 3, and every prediction here lies within its choices. All other predictions agree to
 * the 13 digits stored.
 *
 * <p>In both, values of a column that differ by less than 1e-7 from the next count as equal, so a
 * column that varies less is never used; standardise such columns first ({@link
 * StandardizedRegressor}). Values so large that no number lies between two neighbours are refused,
 * since Smile would make an empty leaf of them.
 *
 * <p>If all targets are equal, one row included, the tree is one leaf with that value.
 *
 * <p>No random numbers are used: Smile draws columns only for forests. It would search the columns
 * of a node on the common thread pool; here it has one thread, see {@link OneThread}.
 *
 * @param maxDepth the largest number of splits between root and leaf, in [1, 100]
 * @param minLeaf the smallest number of training rows in a leaf, at least 1
 */
public record TreeRegressor(int maxDepth, int minLeaf) implements Regressor {

  /** Smile's threshold; see {@code smile.regression.RegressionTree}. */
  private static final double EQUAL_VALUES = 1e-7;

  /**
   * Checks the settings.
   *
   * @param maxDepth the largest depth
   * @param minLeaf the smallest leaf
   * @throws IllegalArgumentException if a setting is out of range
   */
  public TreeRegressor {
    Checks.requireInRange("maxDepth", maxDepth, 1, 100);
    Checks.requireInRange("minLeaf", minLeaf, 1, Integer.MAX_VALUE);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the arrays are not as described in {@link Regressor#fit},
   *     or if a column holds two values more than 1e-7 apart with no number between them
   */
  @Override
  public FittedRegressor fit(double[][] x, double[] y) {
    TrainingSet training = TrainingSet.of(x, y);
    requireSplittable(training);
    double first = training.y()[0];
    if (Arrays.stream(training.y()).allMatch(v -> v == first)) {
      // Dividing the sum could miss the common value by a rounding.
      return new ConstantModel(training.width(), first);
    }
    StructField label = new StructField("y", DataTypes.DoubleType);
    // Any number of leaves, which also makes Smile grow depth first.
    int maxLeaves = Integer.MAX_VALUE;
    // Above the number of rows it changes nothing but may overflow.
    int leastInLeaf = Math.min(minLeaf, training.size());
    int allColumns = -1;
    RegressionTree tree =
        OneThread.call(
            () ->
                new RegressionTree(
                    DataFrame.of(training.x()),
                    Loss.ls(training.y()),
                    label,
                    maxDepth + 1,
                    maxLeaves,
                    leastInLeaf,
                    allColumns,
                    null, // every row once
                    null));
    return query -> {
      Checks.requireQuery(query, training.width());
      return tree.predict(Tuple.of(query, tree.schema()));
    };
  }

  private static void requireSplittable(TrainingSet training) {
    for (int j = 0; j < training.width(); j++) {
      int column = j;
      double[] sorted =
          Arrays.stream(training.x()).mapToDouble(row -> row[column]).sorted().toArray();
      for (int i = 1; i < sorted.length; i++) {
        double low = sorted[i - 1];
        double high = sorted[i];
        if (high - low >= EQUAL_VALUES && (low + high) / 2 >= high) {
          throw new IllegalArgumentException(
              "column "
                  + j
                  + " of x holds "
                  + low
                  + " and "
                  + high
                  + ", expected values with a number between them");
        }
      }
    }
  }
}
