package io.github.dtmbench.estimators.compute;

import java.util.Locale;

/**
 * The products of attention that no parameter takes part in: queries with keys, and their weights
 * with values. They grow with the length of the sequence.
 *
 * @param layers layers with attention
 * @param width heads × width of a head, which is mostly the width of the model
 * @param sequence tokens that attend to one another
 * @param causal whether a token attends to those before it alone, which halves the work
 */
public record Attention(double layers, double width, double sequence, boolean causal) {

  private static final String SOURCE = "PaLM, arXiv 2204.02311, appendix B";
  private static final String CAUSAL_SOURCE = "Kaplan et al., arXiv 2001.08361, section 2.1";

  /** Products of a token with all of a sequence: two matrices, two operations each, × layers. */
  private static final double FORWARD_PER_TOKEN = 4;

  /**
   * Operations of a forward pass.
   *
   * @return FLOP per token
   */
  public double forwardFlopPerToken() {
    double share = causal ? 0.5 : 1;
    return share * FORWARD_PER_TOKEN * layers * width * sequence;
  }

  ComputeTerm term(double passes, double tokens) {
    double factor = passes * FORWARD_PER_TOKEN * (causal ? 0.5 : 1);
    return new ComputeTerm(
        causal ? "attention, causal" : "attention",
        String.format(
            Locale.ROOT,
            "%s × %s layers × %s width × %s sequence × %s tokens",
            Figures.of(factor),
            Figures.of(layers),
            Figures.of(width),
            Figures.of(sequence),
            Figures.of(tokens)),
        passes * forwardFlopPerToken() * tokens,
        causal ? CAUSAL_SOURCE : SOURCE);
  }
}
