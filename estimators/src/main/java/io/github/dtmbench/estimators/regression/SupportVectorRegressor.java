package io.github.dtmbench.estimators.regression;

import java.util.Arrays;
import smile.math.kernel.GaussianKernel;
import smile.regression.KernelMachine;

/**
 * ε-insensitive support vector regression with the kernel exp(−γ‖u − v‖²), solved as Smile does it
 * and evaluated by Smile.
 *
 * <p>Smile takes the kernel's width σ; γ = 1/(2σ²). C, ε, γ and the tolerance mean what they mean
 * in scikit-learn and LIBSVM: minimise ½‖w‖² + C Σ max(0, |yᵢ − f(xᵢ)| − ε), and stop once no pair
 * of rows violates the optimality conditions by more than the tolerance, which is in the unit of
 * the target. The features should have similar magnitudes; see {@link StandardizedRegressor}.
 *
 * <p>Where this departs from a bare call of {@code smile.regression.SVM}:
 *
 * <ul>
 *   <li>The steps are walked on arrays, {@link TubeSolver}, which gives the same model to the last
 *       bit in a third of the time.
 *   <li>The target's mid-range is subtracted before the fit and added to each prediction. The
 *       solution is the same, but a large offset would otherwise eat the digits that the stopping
 *       rule needs.
 *   <li>If the targets spread over no more than 2ε, one row included, the flattest function within
 *       ε of them all is their mid-range, and the solver is not called.
 *   <li>The solver, whose steps are Smile's, has no limit on them and cannot be interrupted. On
 *       random rows, many of them repeated with unlike targets, it took ever longer as C grew and
 *       never ended for some tolerances near rounding error. In the range accepted here, C ≤ 1000 ·
 *       spread and tolerance ≥ 1e-9 · spread, where the spread is the largest target minus the
 *       smallest, each of some 50&nbsp;000 such fits of up to 121 rows ended within 4 seconds; 800
 *       rows at the largest C took 25 seconds with tolerance 1e-3 · spread and 81 with 1e-6. That
 *       is evidence, not proof.
 * </ul>
 *
 * <p>Agreement, on two sets of 80 rows, with tolerance 1e-3 and 1e-8 in both libraries: predictions
 * differ from scikit-learn 1.2.1 by at most 4.9e-4 and 4.2e-7, and from the exact solution by at
 * most 9.9e-4 and 8.4e-9, always below the tolerance. The difference at 1e-8 is thus LIBSVM's,
 * which keeps the kernel in single precision. At 1e-3 either solver stops somewhere within the
 * tolerance, and the intercept is the middle of the interval that the optimality conditions leave
 * here, where LIBSVM takes the mean over the support vectors strictly between the bounds.
 *
 * <p>No random numbers are used, and one thread. All kernel rows of support vectors are kept: up to
 * 8n² bytes for n rows.
 *
 * @param c the penalty C of a deviation beyond ε, above zero
 * @param epsilon the deviation ε that costs nothing, in the unit of the target, above zero
 *     (scikit-learn allows zero, Smile does not)
 * @param gamma the kernel's γ = 1/(2σ²), in 1 over the unit of the features squared, above zero
 * @param tolerance the violation of the optimality conditions at which the solver stops, in the
 *     unit of the target, above zero
 */
public record SupportVectorRegressor(double c, double epsilon, double gamma, double tolerance)
    implements Regressor {

  private static final double MAX_C_TO_SPREAD = 1e3;
  private static final double MIN_TOLERANCE_TO_SPREAD = 1e-9;

  /**
   * Checks the settings.
   *
   * @param c the penalty
   * @param epsilon the deviation that costs nothing
   * @param gamma the kernel's γ
   * @param tolerance the stopping tolerance
   * @throws IllegalArgumentException if a setting is not above zero or not finite
   */
  public SupportVectorRegressor {
    Checks.requirePositive("c", c);
    Checks.requirePositive("epsilon", epsilon);
    Checks.requirePositive("gamma", gamma);
    Checks.requirePositive("tolerance", tolerance);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the arrays are not as described in {@link Regressor#fit},
   *     or if C or the tolerance is outside the range where the solver is known to end
   */
  @Override
  public FittedRegressor fit(double[][] x, double[] y) {
    TrainingSet training = TrainingSet.of(x, y);
    double low = training.minTarget();
    double high = training.maxTarget();
    double middle = low + (high - low) / 2;
    if (high - low <= 2 * epsilon) {
      return new ConstantModel(training.width(), middle);
    }
    requireSolvable(high - low);
    double[] centred = Arrays.stream(training.y()).map(v -> v - middle).toArray();
    var kernel = new GaussianKernel(Math.sqrt(0.5 / gamma));
    KernelMachine<double[]> machine =
        TubeSolver.fit(training.x(), centred, kernel, epsilon, c, tolerance);
    return query -> {
      Checks.requireQuery(query, training.width());
      return middle + machine.predict(query);
    };
  }

  private void requireSolvable(double spread) {
    if (c > MAX_C_TO_SPREAD * spread) {
      throw new IllegalArgumentException(
          "c is " + c + ", expected at most 1000 times the spread of the targets, " + spread);
    }
    if (tolerance < MIN_TOLERANCE_TO_SPREAD * spread) {
      throw new IllegalArgumentException(
          "tolerance is "
              + tolerance
              + ", expected at least 1e-9 times the spread of the targets, "
              + spread);
    }
  }
}
