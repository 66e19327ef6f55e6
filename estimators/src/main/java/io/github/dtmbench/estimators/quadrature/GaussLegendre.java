package io.github.dtmbench.estimators.quadrature;

/**
 * The Gauss–Legendre rule on (0, T), in time itself: exact for polynomials of degree 2n − 1. The
 * curve ln(1 + αt) has its branch point at t = −1/α, so with x = αT an order n leaves about ((1 +
 * 2/x) + √((1 + 2/x)² − 1))<sup>−2n</sup>: eight nodes give thirteen digits at x = 1, but at the
 * wall 256 give six.
 *
 * <p>Nodes are zeros of the Legendre polynomial, by Newton's method on its three-term recurrence
 * from cos(π(i − 1/4)/(n + 1/2)) (DLMF 18.16 and 3.5(v)).
 */
public final class GaussLegendre {

  /** Largest order offered; the outermost weights have lost n² ulp, which here is a trillionth. */
  public static final int MAX_ORDER = 256;

  /** Quadratic from a start within 1/n² of the root: four steps pass 2⁻⁵³ at any order. */
  private static final int NEWTON_STEPS = 5;

  private GaussLegendre() {}

  /**
   * The rule of an order.
   *
   * @param order number of nodes, in [1, {@link #MAX_ORDER}]
   * @return the rule
   * @throws IllegalArgumentException for another order
   */
  public static Quadrature ofOrder(int order) {
    return rule(order);
  }

  static FixedRule rule(int order) {
    if (order < 1 || order > MAX_ORDER) {
      throw new IllegalArgumentException("order = " + order + ", outside [1, " + MAX_ORDER + "]");
    }
    double[] nodes = new double[order];
    double[] weights = new double[order];
    for (int i = 0; i < order; i++) {
      double z = Math.cos(Math.PI * (i + 0.75) / (order + 0.5));
      double slope = 0;
      for (int step = 0; step < NEWTON_STEPS; step++) {
        double before = 1;
        double now = z;
        for (int k = 2; k <= order; k++) {
          double next = ((2 * k - 1) * z * now - (k - 1) * before) / k;
          before = now;
          now = next;
        }
        slope = order * (z * now - before) / (z * z - 1);
        z -= now / slope;
      }
      nodes[i] = (1 - z) / 2;
      weights[i] = 1 / ((1 - z * z) * slope * slope);
    }
    return new FixedRule("gauss-legendre " + order, nodes, weights);
  }
}
