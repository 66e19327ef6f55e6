package io.github.dtmbench.estimators.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Training of a convolutional network, counted layer by layer: each output value of a convolution
 * sums a kernel over its input channels. The backward pass counts twice the forward pass.
 * Normalization, activations, pooling and additions are left out, as the papers' tables leave them.
 *
 * @param stages groups of layers that work on maps of one size, and the full connections
 * @param images over all epochs
 * @param source where the layers are listed
 */
public record ConvolutionalCompute(List<Stage> stages, double images, String source) {

  private static final double OPERATIONS = 2;
  private static final double PASSES = 3; // forward once, backward twice
  private static final double COLOURS = 3;
  private static final double CLASSES = 1000;

  private static final String VGG = "VGG, arXiv 1409.1556, table 1";
  private static final String RESNET = "ResNet, arXiv 1512.03385, table 1";

  /** Convolutions in each of the five stages of a VGG. */
  private static final Map<String, int[]> VGG_STAGES =
      Map.of("VGG-16", new int[] {2, 2, 3, 3, 3}, "VGG-19", new int[] {2, 2, 4, 4, 4});

  /** Blocks in each of the four stages of a ResNet; from 50 layers on they are bottlenecks. */
  private static final Map<String, int[]> RESNET_STAGES =
      Map.of(
          "ResNet-18", new int[] {2, 2, 2, 2},
          "ResNet-34", new int[] {3, 4, 6, 3},
          "ResNet-50", new int[] {3, 4, 6, 3},
          "ResNet-101", new int[] {3, 4, 23, 3},
          "ResNet-152", new int[] {3, 8, 36, 3});

  private static final double EXPANSION = 4;

  /** Copies the list. */
  public ConvolutionalCompute {
    stages = List.copyOf(stages);
  }

  /**
   * Layers that work on maps of one size.
   *
   * @param name as the source names them
   * @param layers the layers
   */
  public record Stage(String name, List<Convolution> layers) {

    /** Copies the list. */
    public Stage {
      layers = List.copyOf(layers);
    }

    /**
     * Operations of a forward pass.
     *
     * @return multiplications with their additions, per image
     */
    public double multiplyAdds() {
      return layers.stream().mapToDouble(Convolution::multiplyAdds).sum();
    }
  }

  /**
   * The networks that are known by name.
   *
   * @return such as {@code ResNet-50}, sorted
   */
  public static List<String> names() {
    Map<String, int[]> all = new TreeMap<>(VGG_STAGES);
    all.putAll(RESNET_STAGES);
    return List.copyOf(all.keySet());
  }

  /**
   * A network that is known by name.
   *
   * @param name one of {@link #names}
   * @param imageSize side of an image, pixels
   * @param images over all epochs
   * @return its layers
   * @throws IllegalArgumentException if there is none of the name
   */
  public static ConvolutionalCompute named(String name, double imageSize, double images) {
    if (VGG_STAGES.containsKey(name)) {
      return new ConvolutionalCompute(vgg(VGG_STAGES.get(name), imageSize), images, VGG);
    }
    if (!RESNET_STAGES.containsKey(name)) {
      throw new IllegalArgumentException("no network is called " + name + "; known: " + names());
    }
    boolean bottlenecks = Integer.parseInt(name.substring(name.indexOf('-') + 1)) >= 50;
    return new ConvolutionalCompute(
        resNet(RESNET_STAGES.get(name), bottlenecks, imageSize), images, RESNET);
  }

  /**
   * Operations of a forward pass, which papers often call FLOPs.
   *
   * @return multiplications with their additions, per image
   */
  public double multiplyAdds() {
    return stages.stream().mapToDouble(Stage::multiplyAdds).sum();
  }

  /**
   * Counts.
   *
   * @return a term per stage
   */
  public ComputeCount count() {
    return new ComputeCount(
        stages.stream()
            .map(
                stage ->
                    new ComputeTerm(
                        stage.name(),
                        Figures.of(PASSES * OPERATIONS)
                            + " × "
                            + Figures.of(stage.multiplyAdds())
                            + " multiply-adds × "
                            + Figures.of(images)
                            + " images",
                        PASSES * OPERATIONS * stage.multiplyAdds() * images,
                        source))
            .toList());
  }

  /** Kernels of 3 × 3; a pooling halves the maps behind each stage. */
  private static List<Stage> vgg(int[] depths, double imageSize) {
    List<Stage> stages = new ArrayList<>();
    double[] widths = {64, 128, 256, 512, 512};
    double side = imageSize;
    double inputs = COLOURS;
    for (int i = 0; i < depths.length; i++) {
      List<Convolution> layers = new ArrayList<>();
      for (int j = 0; j < depths[i]; j++) {
        layers.add(new Convolution(inputs, widths[i], 3, side, 1));
        inputs = widths[i];
      }
      stages.add(new Stage("conv" + (i + 1), layers));
      side = Math.floor(side / 2);
    }
    double hidden = 4096;
    stages.add(
        new Stage(
            "full connections",
            List.of(
                full(side * side * inputs, hidden), full(hidden, hidden), full(hidden, CLASSES))));
    return stages;
  }

  /**
   * A stem of 7 × 7 and a pooling quarter the side; the first block of each later stage halves it.
   * A bottleneck that changes width has a projection on its shortcut, a plain block none (options B
   * and A of the paper).
   */
  private static List<Stage> resNet(int[] blocks, boolean bottlenecks, double imageSize) {
    List<Stage> stages = new ArrayList<>();
    double side = Math.ceil(imageSize / 2);
    double inputs = 64;
    stages.add(new Stage("conv1", List.of(new Convolution(COLOURS, inputs, 7, side, 1))));
    double width = 64;
    for (int i = 0; i < blocks.length; i++) {
      side = Math.ceil(side / 2);
      double outputs = bottlenecks ? EXPANSION * width : width;
      List<Convolution> layers = new ArrayList<>();
      for (int j = 0; j < blocks[i]; j++) {
        if (bottlenecks) {
          layers.add(new Convolution(inputs, width, 1, side, 1));
          layers.add(new Convolution(width, width, 3, side, 1));
          layers.add(new Convolution(width, outputs, 1, side, 1));
          if (j == 0) {
            layers.add(new Convolution(inputs, outputs, 1, side, 1));
          }
        } else {
          layers.add(new Convolution(inputs, width, 3, side, 1));
          layers.add(new Convolution(width, width, 3, side, 1));
        }
        inputs = outputs;
      }
      stages.add(new Stage("conv" + (i + 2) + "_x", layers));
      width *= 2;
    }
    stages.add(new Stage("full connection", List.of(full(inputs, CLASSES))));
    return stages;
  }

  private static Convolution full(double inputs, double outputs) {
    return new Convolution(inputs, outputs, 1, 1, 1);
  }
}
