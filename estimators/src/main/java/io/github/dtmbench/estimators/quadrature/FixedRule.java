package io.github.dtmbench.estimators.quadrature;

import io.github.dtmbench.estimators.throughput.ThroughputCurve;

/**
 * A rule with fixed nodes and weights on (0, 1): the work is T Σ wᵢ f(T uᵢ). Nodes are summed in
 * the order given, so that the result is the same everywhere.
 */
final class FixedRule implements Quadrature {

  private final String name;
  private final double[] nodes;
  private final double[] weights;

  /**
   * A rule.
   *
   * @param name what it is called
   * @param nodes in (0, 1)
   * @param weights as many, positive, with the sum 1
   */
  FixedRule(String name, double[] nodes, double[] weights) {
    this.name = name;
    this.nodes = nodes.clone();
    this.weights = weights.clone();
  }

  @Override
  public String name() {
    return name;
  }

  double[] nodes() {
    return nodes.clone();
  }

  double[] weights() {
    return weights.clone();
  }

  @Override
  public NumericResult workTflop(ThroughputCurve curve, double deviceSeconds) {
    double t = Arguments.positive(deviceSeconds, "deviceSeconds", "s");
    double mean = 0;
    for (int i = 0; i < nodes.length; i++) {
      mean += weights[i] * curve.throughputTflopPerSecond(t * nodes[i]);
    }
    return NumericResult.of(t * mean, nodes.length);
  }
}
