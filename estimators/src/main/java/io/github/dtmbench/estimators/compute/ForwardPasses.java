package io.github.dtmbench.estimators.compute;

/**
 * Forward passes of models that are not trained: the teacher of a distillation, the reference and
 * the reward model of reinforcement learning, and the generation of its samples, which with a cache
 * of keys and values passes each token once. Two operations per parameter and token (Kaplan et al.,
 * arXiv 2001.08361, section 2.1).
 *
 * @param name what passes
 * @param parameters that take part in a token
 * @param tokens how many
 */
public record ForwardPasses(String name, double parameters, double tokens) {

  private static final String SOURCE = "Kaplan et al., arXiv 2001.08361, section 2.1";

  /**
   * Counts.
   *
   * @return one term
   */
  public ComputeTerm term() {
    return new ComputeTerm(
        name,
        "2 × " + Figures.of(parameters) + " " + name + " × " + Figures.of(tokens) + " tokens",
        TransformerCompute.FORWARD * parameters * tokens,
        SOURCE);
  }
}
