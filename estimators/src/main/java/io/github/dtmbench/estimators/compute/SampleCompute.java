package io.github.dtmbench.estimators.compute;

import java.util.ArrayList;
import java.util.List;

/**
 * Training of a network whose forward pass is known per sample: a convolutional network per image,
 * or the denoiser of a diffusion model, which sees one step of noise per sample. The backward pass
 * counts twice the forward pass (DiT, arXiv 2212.09748, section 5).
 *
 * @param multiplyAdds of a forward pass through what is trained, per sample; tables of networks
 *     often call them "FLOPs", and they are two operations each
 * @param frozenMultiplyAdds of the forward pass through what is not, per sample: the autoencoder
 *     and the text encoder of a latent diffusion model
 * @param samples over all epochs
 */
public record SampleCompute(double multiplyAdds, double frozenMultiplyAdds, double samples) {

  private static final String SOURCE = "DiT, arXiv 2212.09748, section 5";
  private static final double OPERATIONS = 2;
  private static final double PASSES = 3;

  /**
   * Counts.
   *
   * @return what is trained, and what is frozen if there is any
   */
  public ComputeCount count() {
    List<ComputeTerm> terms = new ArrayList<>();
    terms.add(term("trained network", PASSES, multiplyAdds));
    if (frozenMultiplyAdds > 0) {
      terms.add(term("frozen networks", 1, frozenMultiplyAdds));
    }
    return new ComputeCount(terms);
  }

  private ComputeTerm term(String name, double passes, double perSample) {
    return new ComputeTerm(
        name,
        Figures.of(passes * OPERATIONS)
            + " × "
            + Figures.of(perSample)
            + " multiply-adds × "
            + Figures.of(samples)
            + " samples",
        passes * OPERATIONS * perSample * samples,
        SOURCE);
  }
}
