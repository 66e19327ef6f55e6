package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.math.kernel.GaussianKernel;
import smile.regression.KernelMachine;
import smile.regression.SVM;

/**
 * Without it the fitted support vectors could drift from those of the library whose method they
 * claim, and printed errors with them.
 */
class TubeSolverTest {

  private static final int CASES = 60;

  /** From multipliers that are hardly ever at their bound to such that nearly all are. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.1, 1, 30, 1000})
  void fit_randomRows_isTheModelOfSmileToTheLastBit(double c) {
    var random = new SplittableRandom(20261127);
    for (int done = 0; done < CASES; done++) {
      int rows = 2 + random.nextInt(60);
      int width = 1 + random.nextInt(4);
      double[][] x = new double[rows][width];
      double[] y = new double[rows];
      for (int i = 0; i < rows; i++) {
        // Repeated rows with unlike targets leave no curvature, and repeated targets leave ties.
        boolean again = i > 0 && random.nextInt(4) == 0;
        for (int j = 0; j < width; j++) {
          x[i][j] = again ? x[i - 1][j] : random.nextDouble(-2, 2);
        }
        y[i] = Math.rint(random.nextDouble(-4, 4) * 16) / 16;
      }
      // The first step takes the lowest target, wherever it stands.
      int lowest = done % 2 == 0 ? 0 : rows - 1;
      y[lowest] = -4;
      y[rows - 1 - lowest] = 4;
      var kernel = new GaussianKernel(random.nextDouble(0.2, 3));
      double epsilon = random.nextDouble(0.01, 1);
      double tolerance = Math.pow(10, random.nextDouble(-5, -1));
      KernelMachine<double[]> smile =
          OneThread.call(() -> SVM.fit(x, y, kernel, epsilon, c, tolerance));
      KernelMachine<double[]> own = TubeSolver.fit(x, y, kernel, epsilon, c, tolerance);
      // Zero has two signs, and what is added to it takes no notice.
      assertEquals(smile.intercept() + 0.0, own.intercept() + 0.0, "intercept of case " + done);
      assertEquals(smile.vectors().length, own.vectors().length, "vectors of case " + done);
      for (int i = 0; i < smile.vectors().length; i++) {
        String which = "vector " + i + " of case " + done;
        assertEquals(smile.weights()[i], own.weights()[i], which);
        assertEquals(smile.vectors()[i], own.vectors()[i], which);
      }
    }
  }
}
