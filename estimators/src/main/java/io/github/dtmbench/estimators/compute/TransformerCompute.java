package io.github.dtmbench.estimators.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Training of a transformer: forward, backward and the gradients of what is trained, each once over
 * the tokens.
 *
 * <p>A forward pass takes two operations per parameter and token; the backward pass takes two more
 * to carry the gradient on and two more for the gradient of the parameter itself (Kaplan et al.,
 * arXiv 2001.08361, section 2.1). What is frozen saves the last two, and if nothing below it is
 * trained, the two before as well. So a low-rank adapter (LoRA, arXiv 2106.09685) costs 4 of the 6.
 *
 * @param parameters that take part in a token: of a mixture of experts the active ones
 * @param tokens over all epochs
 * @param share of the parameters that a token passes: 1/2 in an encoder–decoder, whose tokens pass
 *     the one or the other (GPT-3, arXiv 2005.14165, table D.1)
 * @param adapterParameters trained in place of the parameters, which are frozen; 0 if the
 *     parameters are trained
 * @param frozenParameters of the parameters, those at the bottom that no gradient passes
 * @param attention its shape, if the term is to be counted
 */
public record TransformerCompute(
    double parameters,
    double tokens,
    double share,
    double adapterParameters,
    double frozenParameters,
    Optional<Attention> attention) {

  static final double FORWARD = 2;
  static final double FORWARD_AND_GRADIENT = 4;
  static final double TRAINED = 6;

  private static final String KAPLAN = "Kaplan et al., arXiv 2001.08361, section 2.1";
  private static final String LORA = "LoRA, arXiv 2106.09685, section 4.2; " + KAPLAN;
  private static final String GPT3 = "GPT-3, arXiv 2005.14165, table D.1";

  /** Refuses shares outside (0, 1], and more frozen parameters than there are. */
  public TransformerCompute {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + ", must be in (0, 1]");
    }
    if (!(frozenParameters >= 0 && frozenParameters <= parameters)) {
      throw new IllegalArgumentException(
          "frozenParameters is " + frozenParameters + ", must be in [0, " + parameters + "]");
    }
  }

  /**
   * Counts.
   *
   * @return a term for each part
   */
  public ComputeCount count() {
    List<ComputeTerm> terms = new ArrayList<>();
    double trained = parameters - frozenParameters;
    if (adapterParameters > 0) {
      terms.add(product("frozen parameters under adapters", FORWARD_AND_GRADIENT, trained, LORA));
      terms.add(product("adapters", TRAINED, adapterParameters, LORA));
    } else if (trained > 0) {
      terms.add(product("parameters", TRAINED, trained, share < 1 ? GPT3 : KAPLAN));
    }
    if (frozenParameters > 0) {
      terms.add(product("frozen parameters", FORWARD, frozenParameters, KAPLAN));
    }
    attention.ifPresent(shape -> terms.add(shape.term(attentionPasses(), share * tokens)));
    return new ComputeCount(terms);
  }

  /** Attention has no parameters to train: forward once, backward twice, unless frozen below. */
  private double attentionPasses() {
    return 1 + 2 * (parameters - frozenParameters) / parameters;
  }

  private ComputeTerm product(String name, double factor, double count, String source) {
    return new ComputeTerm(
        name,
        Figures.of(factor)
            + " × "
            + (share < 1 ? Figures.of(share) + " × " : "")
            + Figures.of(count)
            + " "
            + firstWord(name).replace("frozen", "frozen parameters")
            + " × "
            + Figures.of(tokens)
            + " tokens",
        factor * share * count * tokens,
        source);
  }

  /**
   * Parameters of a mixture of experts that one token passes.
   *
   * @param total all parameters
   * @param experts how many experts a layer has
   * @param activeExperts how many of them a token passes
   * @param perExpert parameters of one expert, over all layers
   * @return all but those of the experts passed by
   */
  public static double activeParameters(
      double total, double experts, double activeExperts, double perExpert) {
    return total - (experts - activeExperts) * perExpert;
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
