package io.github.dtmbench.estimators.regression;

import java.util.Arrays;
import smile.math.kernel.MercerKernel;
import smile.regression.KernelMachine;

/**
 * Sequential minimal optimization of ε-insensitive support vector regression: the method of Smile's
 * solver, {@code smile.base.svm.SVR}, on arrays of numbers.
 *
 * <p>The dual has two multipliers a row, α⁻ᵢ and α⁺ᵢ in [0, C], of f(x) = Σ (α⁺ᵢ − α⁻ᵢ) k(xᵢ, x) +
 * b. The residual of f without its intercept from either edge of the tube, f(xᵢ) − yᵢ − ε and f(xᵢ)
 * − yᵢ + ε with the sign turned, is the gradient of the dual; it is kept for every row. The fit is
 * optimal once no multiplier that could raise f lies above one that could lower it. A step takes
 * the edge that lies highest, with it the partner that promises most by the second order (Fan, Chen
 * and Lin, JMLR 6, 2005, working set selection 2), and moves both multipliers until the one or the
 * other meets a bound.
 *
 * <p>Steps, ties and the order of every sum are those of Smile 3.1.1, so that the model is the same
 * to the last bit, but for the sign of an intercept of zero; {@code TubeSolverTest} compares the
 * two. Smile keeps its rows as objects in a list that three loops walk in each of thousands of
 * steps, which took half the time of an evaluation.
 *
 * <p>Nothing limits the number of steps; see {@link SupportVectorRegressor}.
 */
final class TubeSolver {

  /** In place of a curvature that rounding left at zero or below. */
  private static final double LEAST_CURVATURE = 1e-12;

  private static final int DOWN = 0;
  private static final int UP = 1;

  private final MercerKernel<double[]> kernel;
  private final double c;
  private final double[][] x;
  private final double[] self;
  private final double[][] kernelRows;
  private final double[][] alpha;
  private final double[][] edge;

  private int highestRow;
  private int highestSide;
  private double highest;
  private int lowestRow;
  private int lowestSide;
  private double lowest;

  private TubeSolver(
      MercerKernel<double[]> kernel, double[][] x, double[] y, double epsilon, double c) {
    this.kernel = kernel;
    this.c = c;
    this.x = x;
    self = Arrays.stream(x).mapToDouble(row -> kernel.k(row, row)).toArray();
    kernelRows = new double[x.length][];
    alpha = new double[2][x.length];
    edge = new double[2][x.length];
    Arrays.setAll(edge[DOWN], i -> -(epsilon + y[i]));
    Arrays.setAll(edge[UP], i -> epsilon - y[i]);
  }

  /**
   * Fits.
   *
   * @param x the rows; kept by the result, so not to be modified
   * @param y the targets, finite, spread over more than 2ε
   * @param kernel symmetric to the last bit
   * @param epsilon half the width of the tube, above zero
   * @param c the largest multiplier, above zero
   * @param tolerance how far the highest edge may lie above the lowest, in the unit of the target,
   *     above zero
   * @return the fitted model, with the intercept in the middle of what the conditions leave
   */
  static KernelMachine<double[]> fit(
      double[][] x,
      double[] y,
      MercerKernel<double[]> kernel,
      double epsilon,
      double c,
      double tolerance) {
    TubeSolver solver = new TubeSolver(kernel, x, y, epsilon, c);
    double[] nothing = new double[x.length];
    solver.moveEdges(nothing, 0, nothing, 0);
    do {
      solver.step();
    } while (solver.highest - solver.lowest > tolerance);
    return solver.model();
  }

  private KernelMachine<double[]> model() {
    double[][] vectors = new double[x.length][];
    double[] weights = new double[x.length];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      if (alpha[DOWN][i] != alpha[UP][i]) {
        vectors[count] = x[i];
        weights[count++] = alpha[UP][i] - alpha[DOWN][i];
      }
    }
    return new KernelMachine<>(
        kernel,
        Arrays.copyOf(vectors, count),
        Arrays.copyOf(weights, count),
        -(highest + lowest) / 2);
  }

  private void step() {
    int first = highestRow;
    int firstSide = highestSide;
    double[] firstKernel = kernelRow(first);
    choosePartner(firstKernel);
    int second = lowestRow;
    int secondSide = lowestSide;
    double firstBefore = alpha[firstSide][first];
    double secondBefore = alpha[secondSide][second];
    double curvature = self[first] + self[second] - 2 * firstKernel[second];
    double move =
        (edge[firstSide][first] - edge[secondSide][second])
            / (curvature <= 0 ? LEAST_CURVATURE : curvature);
    if (firstSide == secondSide) {
      moveApart(first, second, firstSide, move);
    } else {
      moveTogether(first, firstSide, second, secondSide, firstSide == UP ? -move : move);
    }
    moveEdges(
        firstKernel,
        signed(firstSide, alpha[firstSide][first] - firstBefore),
        kernelRow(second),
        signed(secondSide, alpha[secondSide][second] - secondBefore));
  }

  private static double signed(int side, double change) {
    return side == UP ? change : -change;
  }

  private double[] kernelRow(int i) {
    if (kernelRows[i] == null) {
      double[] row = new double[x.length];
      for (int j = 0; j < row.length; j++) {
        row[j] = kernel.k(x[i], x[j]);
      }
      kernelRows[i] = row;
    }
    return kernelRows[i];
  }

  /**
   * Makes the lowest edge the one that promises most beside the highest; where none promises
   * anything, it stays the lowest.
   */
  private void choosePartner(double[] firstKernel) {
    double[] down = edge[DOWN];
    double[] up = edge[UP];
    double[] selves = self;
    double[] alphaDown = alpha[DOWN];
    double[] alphaUp = alpha[UP];
    double limit = c;
    double from = edge[highestSide][highestRow];
    double firstSelf = selves[highestRow];
    double best = 0;
    for (int i = 0; i < selves.length; i++) {
      boolean lowers = down[i] < from && alphaDown[i] > 0;
      boolean raises = up[i] < from && alphaUp[i] < limit;
      if (lowers || raises) {
        double curvature = firstSelf + selves[i] - 2 * firstKernel[i];
        if (curvature <= 0) {
          curvature = LEAST_CURVATURE;
        }
        if (lowers) {
          double drop = from - down[i];
          double gain = drop * drop / curvature;
          if (gain > best) {
            best = gain;
            lowestRow = i;
            lowestSide = DOWN;
          }
        }
        if (raises) {
          double drop = from - up[i];
          double gain = drop * drop / curvature;
          if (gain > best) {
            best = gain;
            lowestRow = i;
            lowestSide = UP;
          }
        }
      }
    }
  }

  /** Two multipliers of one side: one gives what the other takes, their sum stays. */
  private void moveApart(int first, int second, int side, double move) {
    double[] multipliers = alpha[side];
    double sum = multipliers[first] + multipliers[second];
    double towards = side == UP ? move : -move;
    double a = multipliers[first] - towards;
    double b = multipliers[second] + towards;
    if (sum > c) {
      if (a > c) {
        a = c;
        b = sum - c;
      }
      if (b > c) {
        b = c;
        a = sum - c;
      }
    } else {
      if (b < 0) {
        b = 0;
        a = sum;
      }
      if (a < 0) {
        a = 0;
        b = sum;
      }
    }
    multipliers[first] = a;
    multipliers[second] = b;
  }

  /** Multipliers of unlike sides: both move by the same, their difference stays. */
  private void moveTogether(int first, int firstSide, int second, int secondSide, double move) {
    double difference = alpha[firstSide][first] - alpha[secondSide][second];
    double a = alpha[firstSide][first] + move;
    double b = alpha[secondSide][second] + move;
    if (difference > 0) {
      if (b < 0) {
        b = 0;
        a = difference;
      }
      if (a > c) {
        a = c;
        b = c - difference;
      }
    } else {
      if (a < 0) {
        a = 0;
        b = -difference;
      }
      if (b > c) {
        b = c;
        a = c + difference;
      }
    }
    alpha[firstSide][first] = a;
    alpha[secondSide][second] = b;
  }

  /**
   * Moves every edge by what two multipliers changed, and finds the highest that may fall and the
   * lowest that may rise; of equals the first row, of a row the lower edge.
   */
  private void moveEdges(
      double[] firstKernel, double firstChange, double[] secondKernel, double secondChange) {
    double[] down = edge[DOWN];
    double[] up = edge[UP];
    double[] alphaDown = alpha[DOWN];
    double[] alphaUp = alpha[UP];
    double limit = c;
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    int lowAt = 0;
    int highAt = 0;
    for (int i = 0; i < down.length; i++) {
      double change = firstKernel[i] * firstChange + secondKernel[i] * secondChange;
      double edgeDown = down[i] + change;
      double edgeUp = up[i] + change;
      down[i] = edgeDown;
      up[i] = edgeUp;
      if (edgeDown < low && alphaDown[i] > 0) {
        low = edgeDown;
        lowAt = 2 * i + DOWN;
      }
      if (edgeDown > high && alphaDown[i] < limit) {
        high = edgeDown;
        highAt = 2 * i + DOWN;
      }
      if (edgeUp < low && alphaUp[i] < limit) {
        low = edgeUp;
        lowAt = 2 * i + UP;
      }
      if (edgeUp > high && alphaUp[i] > 0) {
        high = edgeUp;
        highAt = 2 * i + UP;
      }
    }
    lowest = low;
    lowestRow = lowAt / 2;
    lowestSide = lowAt % 2;
    highest = high;
    highestRow = highAt / 2;
    highestSide = highAt % 2;
  }
}
