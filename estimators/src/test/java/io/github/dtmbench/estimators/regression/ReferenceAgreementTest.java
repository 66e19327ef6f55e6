package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Predictions against those that scripts/references/regression.py stores, at training and held-out
 * rows.
 *
 * <p>Without it a setting could mean something else here than in the papers, which used
 * scikit-learn.
 */
class ReferenceAgreementTest {

  private static final double C = 10;
  private static final double EPSILON = 0.1;
  private static final double GAMMA = 0.5;
  private static final Regressor LOOSE_SVR = new SupportVectorRegressor(C, EPSILON, GAMMA, 1e-3);
  private static final Regressor TIGHT_SVR = new SupportVectorRegressor(C, EPSILON, GAMMA, 1e-8);

  /** The files keep 13 digits of numbers below 10. */
  private static final double STORED_DIGITS = 1e-12;

  /**
   * Which columns bound the predictions of a regressor, and by how much they may be missed on
   * either set.
   *
   * <p>Each comment gives the largest differences measured on smooth.csv and ties.csv. Two solvers
   * that stop within a tolerance may each be off by about as much, which makes the limit twice the
   * tolerance.
   */
  @SuppressWarnings("ImmutableEnumChecker") // The regressors are records of numbers.
  enum Agreement {
    /** 4.9e-4 and 4.7e-4. */
    SVR_LOOSE(LOOSE_SVR, "svr_tol_1e-3", 2e-3),
    /**
     * 4.2e-7 and 2.7e-8: LIBSVM keeps its kernel matrix in single precision, so its tolerance is
     * not the limit.
     */
    SVR_TIGHT(TIGHT_SVR, "svr_tol_1e-8", 1e-6),
    /** 9.9e-4 and 5.5e-4, both below the tolerance of the only inexact side. */
    SVR_LOOSE_EXACT(LOOSE_SVR, "svr_exact", 1e-3),
    /** 8.4e-9 and 4.3e-9. */
    SVR_TIGHT_EXACT(TIGHT_SVR, "svr_exact", 1e-8),
    /** 9.1e-9 and 6.8e-9. */
    SVR_STANDARDIZED(new StandardizedRegressor(TIGHT_SVR), "svr_standardized_exact", 1e-8),
    /** 4.5e-14 and 3.3e-13. */
    TREE_SHALLOW(new TreeRegressor(3, 5), "tree_depth_3_leaf_5", STORED_DIGITS),
    /** 3.3e-14 and 3.3e-14; equal gains leave 7 and 2 of the held-out rows a choice. */
    TREE_MIDDLE(new TreeRegressor(6, 1), "tree_depth_6_leaf_1", STORED_DIGITS),
    /** 3.3e-14 and 3.3e-13; equal gains leave 4 and 0 of the held-out rows a choice. */
    TREE_DEEP(new TreeRegressor(20, 2), "tree_depth_20_leaf_2", STORED_DIGITS),
    /** 5.0e-13 and 1.7e-13, the rounding of the file. */
    QUADRATIC(new PolynomialRegressor(2), "quadratic_lstsq", STORED_DIGITS),
    /** 5.0e-13 and 1.7e-13. */
    QUADRATIC_SKLEARN(new PolynomialRegressor(2), "quadratic_sklearn", STORED_DIGITS);

    private final Regressor regressor;
    private final String column;
    private final double limit;

    Agreement(Regressor regressor, String column, double limit) {
      this.regressor = regressor;
      this.column = column;
      this.limit = limit;
    }
  }

  @ParameterizedTest
  @EnumSource
  void predict_smooth_agrees(Agreement agreement) {
    assertAgreement(agreement, ReferenceSet.read("smooth.csv"));
  }

  @ParameterizedTest
  @EnumSource
  void predict_ties_agrees(Agreement agreement) {
    assertAgreement(agreement, ReferenceSet.read("ties.csv"));
  }

  private static void assertAgreement(Agreement agreement, ReferenceSet set) {
    boolean tree = agreement.regressor instanceof TreeRegressor;
    double[] low = set.column(agreement.column + (tree ? "_low" : ""));
    double[] high = set.column(agreement.column + (tree ? "_high" : ""));
    double[][] rows = set.allX();
    FittedRegressor model = agreement.regressor.fit(set.trainingX(), set.trainingY());
    for (int i = 0; i < rows.length; i++) {
      double actual = model.predict(rows[i]);
      boolean ok = actual >= low[i] - agreement.limit && actual <= high[i] + agreement.limit;
      assertTrue(ok, "row " + i + ": " + actual + " not in [" + low[i] + ", " + high[i] + "]");
    }
  }
}
