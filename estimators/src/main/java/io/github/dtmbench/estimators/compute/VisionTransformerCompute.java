package io.github.dtmbench.estimators.compute;

import java.util.List;

/**
 * Training of a vision transformer (ViT, arXiv 2010.11929, section 3.1): an image is cut into
 * patches, and the patches and one class token are the sequence of an encoder.
 *
 * @param layers encoder layers
 * @param width of the model
 * @param mlpWidth of the hidden layer of each layer's perceptron, mostly four times the width
 * @param patch side of a patch, pixels
 * @param imageSize side of an image, pixels
 * @param images over all epochs
 */
public record VisionTransformerCompute(
    double layers, double width, double mlpWidth, double patch, double imageSize, double images) {

  private static final String SOURCE = "ViT, arXiv 2010.11929, section 3.1";
  private static final double CHANNELS = 3;
  private static final double PASSES = 3; // forward once, backward twice

  /**
   * Patches and the class token.
   *
   * @return tokens of an image
   */
  public double tokensPerImage() {
    double perSide = Math.floor(imageSize / patch);
    return perSide * perSide + 1;
  }

  /**
   * Counts.
   *
   * @return projections, perceptrons, attention and the embedding of the patches
   */
  public ComputeCount count() {
    double sequence = tokensPerImage();
    double perLayer = 4 * width * width + 2 * width * mlpWidth;
    double tokens = images * sequence;
    double embedding = CHANNELS * patch * patch * width;
    return new ComputeCount(
        List.of(
            new ComputeTerm(
                "layers",
                "6 × "
                    + Figures.of(layers * perLayer)
                    + " weights × "
                    + Figures.of(sequence)
                    + " tokens × "
                    + Figures.of(images)
                    + " images",
                PASSES * 2 * layers * perLayer * tokens,
                SOURCE),
            new Attention(layers, width, sequence, false).term(PASSES, tokens),
            new ComputeTerm(
                "patches",
                "6 × "
                    + Figures.of(embedding)
                    + " weights × "
                    + Figures.of(sequence - 1)
                    + " patches × "
                    + Figures.of(images)
                    + " images",
                PASSES * 2 * embedding * images * (sequence - 1),
                SOURCE)));
  }
}
