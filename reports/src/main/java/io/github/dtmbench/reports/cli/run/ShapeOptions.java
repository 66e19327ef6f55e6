package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.compute.Attention;
import io.github.dtmbench.estimators.compute.TransformerCompute;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.LargeNumber;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what shape a transformer has, and how much of it is trained. */
final class ShapeOptions {

  private static final double HALF = 0.5;

  private static final Bounds LAYERS = new Bounds("--layers", 1, 1e5, "");
  private static final Bounds WIDTH = new Bounds("--width", 1, 1e6, "");
  private static final Bounds SEQUENCE = new Bounds("--sequence", 1, 1e8, "tokens");
  private static final Bounds EXPERTS = new Bounds("--experts", 1, 1e5, "");
  private static final Bounds ADAPTERS = new Bounds("--adapter-parameters", 1, 1e15, "parameters");

  /** Which way the tokens of a transformer go. */
  enum Architecture {
    DECODER,
    ENCODER,
    ENCODER_DECODER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--architecture",
      paramLabel = "KIND",
      converter = ArchitectureConverter.class,
      description =
          "decoder, encoder or encoder-decoder. A token of an encoder-decoder passes half of its"
              + " parameters; one of a decoder attends to those before it alone. Default:"
              + " parameters are counted alike for decoder and encoder, attention in full.")
  private Architecture architecture;

  @Option(
      names = "--layers",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Layers; with --width and --sequence the attention term is counted too.")
  private Double layers;

  @Option(
      names = "--width",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Width of the model: heads × width of a head.")
  private Double width;

  @Option(
      names = "--sequence",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Tokens of a sequence.")
  private Double sequence;

  @Option(
      names = "--experts",
      paramLabel = "N",
      converter = LargeNumber.class,
      description =
          "Experts of a layer. With --active-experts and --expert-parameters, --parameters are all"
              + " there are, and the active ones follow.")
  private Double experts;

  @Option(
      names = "--active-experts",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Experts of a layer that a token passes.")
  private Double activeExperts;

  @Option(
      names = "--expert-parameters",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Parameters of one expert, over all layers.")
  private Double expertParameters;

  @Option(
      names = "--adapter-parameters",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Parameters of adapters (LoRA) that are trained; --parameters are frozen then.")
  private Double adapterParameters;

  @Option(
      names = "--frozen-parameters",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Those of --parameters at the bottom that are frozen: no gradient passes them.")
  private Double frozenParameters;

  /** Whether anything of a shape is said. */
  boolean isGiven() {
    return architecture != null
        || layers != null
        || width != null
        || sequence != null
        || isMixture()
        || adapterParameters != null
        || frozenParameters != null;
  }

  private boolean isMixture() {
    return experts != null || activeExperts != null || expertParameters != null;
  }

  /** Parameters that a token passes. */
  double active(double parameters) {
    if (!isMixture()) {
      return parameters;
    }
    if (experts == null || activeExperts == null || expertParameters == null) {
      throw new InputException(
          "--experts, --active-experts and --expert-parameters belong together; one is missing");
    }
    EXPERTS.require(experts);
    new Bounds("--active-experts", 1, experts, "").require(activeExperts);
    new Bounds("--expert-parameters", 1, parameters / experts, "so that all experts fit in")
        .require(expertParameters);
    return TransformerCompute.activeParameters(
        parameters, experts, activeExperts, expertParameters);
  }

  TransformerCompute transformer(double parameters, double tokens) {
    double active = active(parameters);
    return new TransformerCompute(
        active,
        tokens,
        architecture == Architecture.ENCODER_DECODER ? HALF : 1,
        adapterParameters == null ? 0 : ADAPTERS.require(adapterParameters),
        frozenParameters == null
            ? 0
            : new Bounds("--frozen-parameters", 0, active, "parameters").require(frozenParameters),
        attention());
  }

  private Optional<Attention> attention() {
    if (layers == null && width == null && sequence == null) {
      return Optional.empty();
    }
    if (layers == null || width == null || sequence == null) {
      throw new InputException(
          "--layers, --width and --sequence belong together, for the attention term; one is"
              + " missing");
    }
    return Optional.of(
        new Attention(
            LAYERS.require(layers),
            WIDTH.require(width),
            SEQUENCE.require(sequence),
            architecture == Architecture.DECODER));
  }
}
