package io.github.dtmbench.estimators.llmcarbon;

import io.github.dtmbench.datasets.published.PublishedTable;

/**
 * LLMCarbon's achieved throughput of an A100 under pipeline parallelism, a parabola in the number
 * of parameters (arXiv 2309.14393, section 4 and its released code): a·n² + b·n + c.
 *
 * <p>Domain: fitted by its authors on models from 1.7 to 1000 billion parameters trained on
 * A100-80GB. The parabola is positive up to about 2.5 trillion parameters.
 *
 * @param a TFLOP/s per squared parameter
 * @param b TFLOP/s per parameter
 * @param c TFLOP/s
 */
public record PipelinePolynomial(double a, double b, double c) {

  /**
   * Reads the coefficients.
   *
   * @param table the table of LLMCarbon's polynomials, row {@code pipeline_parallel_tflops}
   * @return the polynomial
   */
  public static PipelinePolynomial from(PublishedTable table) {
    Parabola printed = Parabola.from(table, "pipeline_parallel_tflops");
    return new PipelinePolynomial(printed.a(), printed.b(), printed.c());
  }

  /**
   * Achieved throughput on an A100.
   *
   * @param parameters number of parameters
   * @return TFLOP/s per device; negative beyond the domain
   */
  public double tflopPerSecond(double parameters) {
    return new Parabola(a, b, c).at(parameters);
  }
}
