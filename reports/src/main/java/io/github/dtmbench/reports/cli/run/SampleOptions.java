package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.compute.ComputeCount;
import io.github.dtmbench.estimators.compute.ConvolutionalCompute;
import io.github.dtmbench.estimators.compute.SampleCompute;
import io.github.dtmbench.estimators.compute.VisionTransformerCompute;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.LargeNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say what a run does with images or other samples rather than with tokens. */
final class SampleOptions {

  private static final Bounds IMAGE_SIZE = new Bounds("--image-size", 16, 1e5, "pixels");
  private static final Bounds MACS =
      new Bounds("--macs-per-sample", 1e3, 1e18, "multiply-adds (4.1e9 for 4.1 billion)");
  private static final Bounds FROZEN_MACS =
      new Bounds("--frozen-macs-per-sample", 0, 1e18, "multiply-adds");
  private static final Bounds SAMPLES = new Bounds("--samples", 1, 1e18, "samples");
  private static final Bounds EPOCHS = new Bounds("--epochs", 1e-3, 1e6, "epochs");

  private static final double USUAL_SIDE = 224;

  private record Vit(double layers, double width, double mlpWidth) {}

  /**
   * ViT, arXiv 2010.11929, table 1; ViT-S: DeiT, arXiv 2012.12877, table 1; g: arXiv 2106.04560.
   */
  private static final Map<String, Vit> SIZES =
      new TreeMap<>(
          Map.of(
              "Ti", new Vit(12, 192, 768),
              "S", new Vit(12, 384, 1536),
              "B", new Vit(12, 768, 3072),
              "L", new Vit(24, 1024, 4096),
              "H", new Vit(32, 1280, 5120),
              "g", new Vit(40, 1408, 6144),
              "G", new Vit(48, 1664, 8192)));

  @Option(
      names = "--vit",
      paramLabel = "SIZE/PATCH",
      description =
          "A vision transformer by size (Ti, S, B, L, H, g or G) and patch, such as L/16; needs"
              + " --samples, its images.")
  private String vit;

  @Option(
      names = "--cnn",
      paramLabel = "NAME",
      description =
          "A convolutional network by name, such as ResNet-50 or VGG-16; needs --samples, its"
              + " images.")
  private String convolutional;

  @Option(
      names = "--image-size",
      paramLabel = "PIXELS",
      converter = LargeNumber.class,
      description = "Side of an image for --vit and --cnn. Default: 224.")
  private Double imageSize;

  @Option(
      names = "--macs-per-sample",
      paramLabel = "M",
      converter = LargeNumber.class,
      description =
          "Multiply-adds of a forward pass per sample, such as 3.8e9 of a ResNet-50; papers often"
              + " call them FLOPs. For networks without a name here and denoisers of diffusion"
              + " models.")
  private Double multiplyAdds;

  @Option(
      names = "--frozen-macs-per-sample",
      paramLabel = "M",
      converter = LargeNumber.class,
      description =
          "Multiply-adds per sample of networks that are not trained, such as the encoders of a"
              + " latent diffusion model.")
  private Double frozenMultiplyAdds;

  @Option(
      names = "--samples",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Samples of an epoch; of a diffusion model steps × batch.")
  private Double samples;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "How often the samples are passed. Default: 1.")
  private Double epochs;

  /** Whether samples rather than tokens are counted. */
  boolean isGiven() {
    return vit != null
        || convolutional != null
        || imageSize != null
        || multiplyAdds != null
        || frozenMultiplyAdds != null
        || samples != null
        || epochs != null;
  }

  ComputeCount count() {
    List<String> networks =
        Stream.of(
                vit == null ? "" : "--vit",
                convolutional == null ? "" : "--cnn",
                multiplyAdds == null ? "" : "--macs-per-sample")
            .filter(option -> !option.isEmpty())
            .toList();
    if (networks.size() > 1) {
      throw new InputException(
          String.join(" and ", networks) + " both say the network; leave one out");
    }
    if (networks.isEmpty()) {
      throw new InputException("the network is missing: give --vit, --cnn or --macs-per-sample");
    }
    if (samples == null) {
      throw new InputException("--samples is missing: how many images or other samples there are");
    }
    double all = SAMPLES.require(samples) * (epochs == null ? 1 : EPOCHS.require(epochs));
    if (convolutional != null) {
      return convolutionalNetwork(all);
    }
    return vit != null ? visionTransformer(all) : network(all);
  }

  private ComputeCount network(double all) {
    if (imageSize != null) {
      throw new InputException(
          "--image-size belongs to --vit and --cnn; --macs-per-sample are those of the image as it"
              + " is");
    }
    return new SampleCompute(
            MACS.require(multiplyAdds),
            frozenMultiplyAdds == null ? 0 : FROZEN_MACS.require(frozenMultiplyAdds),
            all)
        .count();
  }

  private ComputeCount convolutionalNetwork(double all) {
    refuseFrozen();
    String name =
        ConvolutionalCompute.names().stream()
            .filter(known -> key(known).equals(key(convolutional)))
            .findFirst()
            .orElseThrow(
                () ->
                    new InputException(
                        "--cnn is '"
                            + convolutional
                            + "', must be one of "
                            + String.join(", ", ConvolutionalCompute.names())
                            + "; of another network give --macs-per-sample"));
    return ConvolutionalCompute.named(name, side(), all).count();
  }

  /** Letters and digits alone: ResNet50 is ResNet-50. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private double side() {
    return imageSize == null ? USUAL_SIDE : IMAGE_SIZE.require(imageSize);
  }

  private void refuseFrozen() {
    if (frozenMultiplyAdds != null) {
      throw new InputException("--frozen-macs-per-sample belongs to --macs-per-sample");
    }
  }

  private ComputeCount visionTransformer(double all) {
    refuseFrozen();
    String[] parts = vit.strip().replaceFirst("(?i)^vit[- ]?", "").split("/", -1);
    Vit size = parts.length == 2 ? size(parts[0].strip()) : null;
    if (size == null || !parts[1].strip().matches("[1-9][0-9]?")) {
      throw new InputException(
          "--vit is '" + vit + "', must be a size of " + SIZES.keySet() + " and a patch: L/16");
    }
    double patch = Double.parseDouble(parts[1].strip());
    return new VisionTransformerCompute(
            size.layers(), size.width(), size.mlpWidth(), patch, side(), all)
        .count();
  }

  /** The case counts between g and G alone. */
  private static Vit size(String name) {
    Vit exact = SIZES.get(name);
    return exact != null ? exact : SIZES.get(name.toUpperCase(Locale.ROOT));
  }
}
