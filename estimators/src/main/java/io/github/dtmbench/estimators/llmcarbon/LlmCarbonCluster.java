package io.github.dtmbench.estimators.llmcarbon;

import io.github.dtmbench.datasets.device.Device;

/**
 * The GPUs of a forecast and how LLMCarbon carries its A100 relations over to them (released code,
 * github.com/SotaroKaneda/MLCarbon, {@code gpu_training.py}).
 *
 * <p>The code knows two kinds. The factors of the V100 are its own and are not derived in the
 * paper: two and a half times the GPUs, and the A100's share of peak less 7.76 parts in 33.46. Its
 * A100 with 40 GB is not taken over: two released versions treat it differently (twice and five
 * times the GPUs). {@link #of} carries the relations over to every other device by its peak, which
 * is ours; two and a half is about the ratio of the two peaks as well.
 *
 * @param memoryGigabytes memory of a GPU
 * @param gpusPerNode GPUs that share a node, within which tensors may be split
 * @param gpuCountFactor GPUs per GPU of an A100 cluster
 * @param throughputFactor achieved throughput per that of an A100
 */
public record LlmCarbonCluster(
    double memoryGigabytes, int gpusPerNode, double gpuCountFactor, double throughputFactor) {

  private static final double A100_PEAK_TFLOPS = 312;
  private static final double V100_PEAK_TFLOPS = 125;
  private static final double V100_EFFICIENCY_LOSS = 7.76 / 33.46;

  /** Refuses what is not positive. */
  public LlmCarbonCluster {
    requirePositive("memoryGigabytes", memoryGigabytes);
    requirePositive("gpusPerNode", gpusPerNode);
    requirePositive("gpuCountFactor", gpuCountFactor);
    requirePositive("throughputFactor", throughputFactor);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, infinity)");
    }
  }

  /**
   * A100 with 80 GB, on which the relations were fitted, eight to a node.
   *
   * @return the cluster
   */
  public static LlmCarbonCluster a100() {
    return new LlmCarbonCluster(80, 8, 1, 1);
  }

  /**
   * V100 with 32 GB, eight to a node.
   *
   * @return the cluster
   */
  public static LlmCarbonCluster v100() {
    return new LlmCarbonCluster(
        32, 8, 2.5, (1 - V100_EFFICIENCY_LOSS) * V100_PEAK_TFLOPS / A100_PEAK_TFLOPS);
  }

  /**
   * The cluster of a device, eight to a node: the released code's own for A100 and V100, whatever
   * their memory; for any other device throughput in proportion to its peak, and as many more
   * devices as it is slower than an A100.
   *
   * @param device the device
   * @param memoryGigabytes its memory
   * @return the cluster
   * @throws IllegalArgumentException if its peak is not known or the memory not positive
   */
  public static LlmCarbonCluster of(Device device, double memoryGigabytes) {
    return switch (device.family()) {
      case "NVIDIA A100" -> a100().withMemory(memoryGigabytes);
      case "NVIDIA V100" -> v100().withMemory(memoryGigabytes);
      default -> {
        double relative =
            device
                    .peakTflops()
                    .orElseThrow(() -> new IllegalArgumentException("no peak of " + device.name()))
                / A100_PEAK_TFLOPS;
        yield new LlmCarbonCluster(memoryGigabytes, a100().gpusPerNode(), 1 / relative, relative);
      }
    };
  }

  private LlmCarbonCluster withMemory(double gigabytes) {
    return new LlmCarbonCluster(gigabytes, gpusPerNode, gpuCountFactor, throughputFactor);
  }
}
