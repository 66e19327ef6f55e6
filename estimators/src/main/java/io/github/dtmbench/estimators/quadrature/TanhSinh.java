package io.github.dtmbench.estimators.quadrature;

/**
 * The double-exponential rule: u = 1/(1 + e<sup>−π sinh s</sup>) turns (0, 1) into the real line,
 * where the trapezoidal rule converges almost exponentially whatever the curve does at its ends (H.
 * Takahasi and M. Mori, Publ. RIMS 9, 1974).
 *
 * <p>The general remedy for a wall, and a good one; it spends half of its nodes on the other end,
 * where a throughput curve is smooth.
 */
public final class TanhSinh {

  /** Largest number of nodes offered. */
  public static final int MAX_NODES = 1025;

  /** Beyond this s lie less than 10⁻¹⁶ of the interval, at either end. */
  private static final double END = 3.2;

  private TanhSinh() {}

  /**
   * The rule of a size.
   *
   * @param nodes number of nodes, odd, in [3, {@link #MAX_NODES}]
   * @return the rule
   * @throws IllegalArgumentException for another number
   */
  public static Quadrature ofNodes(int nodes) {
    return rule(nodes);
  }

  static FixedRule rule(int nodes) {
    if (nodes < 3 || nodes > MAX_NODES || nodes % 2 == 0) {
      throw new IllegalArgumentException(
          "nodes = " + nodes + ", must be an odd number in [3, " + MAX_NODES + "]");
    }
    int half = nodes / 2;
    double step = END / half;
    double[] u = new double[nodes];
    double[] weights = new double[nodes];
    double total = 0;
    for (int i = 0; i < nodes; i++) {
      double s = (i - half) * step;
      double q = Math.exp(-Math.PI * Math.sinh(s));
      u[i] = 1 / (1 + q);
      weights[i] = step * Math.PI * Math.cosh(s) * (q / ((1 + q) * (1 + q)));
      total += weights[i];
    }
    for (int i = 0; i < nodes; i++) {
      // So that a constant is integrated exactly; the trapezoidal rule leaves the sum near 1.
      weights[i] /= total;
    }
    return new FixedRule("tanh-sinh " + nodes, u, weights);
  }
}
