package io.github.dtmbench.benchmarks.ledger.formula;

import java.util.function.DoubleUnaryOperator;

/**
 * MINPACK's {@code hybrd} for one equation in one unknown: Powell's hybrid method with a Jacobian
 * by forward differences, kept by Broyden's updates, with the settings of SciPy's {@code fsolve}
 * (xtol 1.49012e-8, step bound factor 100, at most 400 evaluations). A source that solved with
 * {@code fsolve} prints where this method stops, and where it does not converge that is no root; so
 * the steps are followed one by one, in the order in which the Fortran code rounds them.
 *
 * <p>Moré, Garbow and Hillstrom, User Guide for MINPACK-1, Argonne ANL-80-74 (1980); the routines
 * {@code hybrd}, {@code fdjac1}, {@code qrfac}, {@code dogleg} and {@code r1updt} for n = 1, where
 * R is a number and Q is −1, or 1 where the Jacobian is zero.
 */
final class PowellHybrid {

  /** The double precision as MINPACK's {@code dpmpar} writes it, a little above 2^-52. */
  private static final double EPSILON = 2.22044604926e-16;

  private static final double RELATIVE_STEP_TOLERANCE = 1.49012e-8;
  private static final double STEP_BOUND_FACTOR = 100;
  private static final int MAX_EVALUATIONS = 400;
  private static final int MAX_FAILURES_BEFORE_NEW_JACOBIAN = 2;
  private static final int MAX_JACOBIANS_WITHOUT_PROGRESS = 5;
  private static final int MAX_STEPS_WITHOUT_PROGRESS = 10;

  private final DoubleUnaryOperator function;
  private double x;
  private double value;
  private double scale;
  private double scaledNorm;
  private double bound;
  private double q;
  private double r;
  private double qtf;
  private double step;
  private double stepNorm;
  private double candidate;
  private double candidateValue;
  private double predicted;
  private double actualReduction;
  private int evaluations;
  private int acceptedSteps;
  private int successes;
  private int failures;
  private int slowJacobians;
  private int slowSteps;

  private PowellHybrid(DoubleUnaryOperator function, double start) {
    this.function = function;
    this.x = start;
    this.value = evaluate(start);
  }

  /**
   * Where the method stops, root or not, as {@code fsolve} returns it with no more than a warning.
   *
   * @param function the equation's left side
   * @param start where it starts
   */
  static double stoppingPoint(DoubleUnaryOperator function, double start) {
    PowellHybrid solver = new PowellHybrid(function, start);
    boolean done = false;
    while (!done) {
      done = solver.stepsWithOneJacobian();
    }
    return solver.x;
  }

  private double evaluate(double at) {
    evaluations++;
    return function.applyAsDouble(at);
  }

  /** Takes a fresh Jacobian and steps until it has failed twice; true if the method is done. */
  private boolean stepsWithOneJacobian() {
    freshJacobian();
    boolean fresh = true;
    while (true) {
      double ratio = step();
      if (done(fresh)) {
        return true;
      }
      if (failures == MAX_FAILURES_BEFORE_NEW_JACOBIAN) {
        return false;
      }
      update(ratio);
      fresh = false;
    }
  }

  /** Until a step is accepted, every Jacobian sets the scale and the bound anew. */
  private void freshJacobian() {
    double h = Math.sqrt(EPSILON) * Math.abs(x);
    if (h == 0) {
      h = Math.sqrt(EPSILON);
    }
    double jacobian = (evaluate(x + h) - value) / h;
    if (acceptedSteps == 0) {
      scale = jacobian == 0 ? 1 : Math.abs(jacobian);
      scaledNorm = Math.abs(scale * x);
      bound = scaledNorm == 0 ? STEP_BOUND_FACTOR : STEP_BOUND_FACTOR * scaledNorm;
    }
    q = jacobian == 0 ? 1 : -1;
    qtf = q * value;
    r = -jacobian;
    scale = Math.max(scale, Math.abs(jacobian));
  }

  /** One step of the dogleg; the ratio of the actual to the predicted reduction. */
  private double step() {
    step = -dogleg();
    candidate = x + step;
    stepNorm = Math.abs(scale * step);
    if (acceptedSteps == 0) {
      bound = Math.min(bound, stepNorm);
    }
    candidateValue = evaluate(candidate);
    double norm = Math.abs(value);
    double candidateNorm = Math.abs(candidateValue);
    actualReduction = candidateNorm < norm ? 1 - square(candidateNorm / norm) : -1;
    predicted = qtf + r * step;
    double predictedNorm = Math.abs(predicted);
    double predictedReduction = predictedNorm < norm ? 1 - square(predictedNorm / norm) : 0;
    double ratio = predictedReduction > 0 ? actualReduction / predictedReduction : 0;
    resize(ratio);
    if (ratio >= 1e-4) {
      x = candidate;
      value = candidateValue;
      scaledNorm = Math.abs(scale * x);
      acceptedSteps++;
    }
    return ratio;
  }

  private void resize(double ratio) {
    if (!(ratio >= 0.1)) {
      successes = 0;
      failures++;
      bound *= 0.5;
      return;
    }
    failures = 0;
    successes++;
    if (ratio >= 0.5 || successes > 1) {
      bound = Math.max(bound, stepNorm / 0.5);
    }
    if (Math.abs(ratio - 1) <= 0.1) {
      bound = stepNorm / 0.5;
    }
  }

  private boolean done(boolean fresh) {
    slowSteps = actualReduction >= 1e-3 ? 0 : slowSteps + 1;
    if (fresh) {
      slowJacobians++;
    }
    if (actualReduction >= 0.1) {
      slowJacobians = 0;
    }
    return bound <= RELATIVE_STEP_TOLERANCE * scaledNorm
        || value == 0
        || evaluations >= MAX_EVALUATIONS
        || 0.1 * Math.max(0.1 * bound, stepNorm) <= EPSILON * scaledNorm
        || slowJacobians == MAX_JACOBIANS_WITHOUT_PROGRESS
        || slowSteps == MAX_STEPS_WITHOUT_PROGRESS;
  }

  /** Broyden's rank-one update of the factors. */
  private void update(double ratio) {
    double qtCandidate = q * candidateValue;
    double v = (qtCandidate - predicted) / stepNorm;
    double u = scale * ((scale * step) / stepNorm);
    if (ratio >= 1e-4) {
      qtf = qtCandidate;
    }
    r += v * u;
  }

  /** The step of least residual within the bound, before its sign is turned. */
  private double dogleg() {
    double gaussNewton = qtf / (r == 0 ? EPSILON : r);
    double gaussNewtonNorm = Math.abs(scale * gaussNewton);
    if (gaussNewtonNorm <= bound) {
      return gaussNewton;
    }
    double gradient = r * qtf / scale;
    double gradientNorm = Math.abs(gradient);
    double steepestNorm = 0;
    double share = bound / gaussNewtonNorm;
    if (gradientNorm != 0) {
      gradient = gradient / gradientNorm / scale;
      double along = Math.abs(r * gradient);
      steepestNorm = gradientNorm / along / along;
      share = steepestNorm < bound ? share(gradientNorm, gaussNewtonNorm, steepestNorm) : 0;
    }
    double rest = (1 - share) * Math.min(steepestNorm, bound);
    return rest * gradient + share * gaussNewton;
  }

  private double share(double gradientNorm, double gaussNewtonNorm, double steepestNorm) {
    double residual = Math.abs(qtf);
    double whole = bound / gaussNewtonNorm;
    double steep = square(steepestNorm / bound);
    double t = (residual / gradientNorm) * (residual / gaussNewtonNorm) * (steepestNorm / bound);
    double root = Math.sqrt(square(t - whole) + (1 - square(whole)) * (1 - steep));
    return whole * (1 - steep) / (t - whole * steep + root);
  }

  private static double square(double number) {
    return number * number;
  }
}
