package io.github.dtmbench.estimators.llmcarbon;

import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.Units;
import java.util.Optional;

/**
 * LLMCarbon from a model's size to its carbon before training (arXiv 2309.14393, section 4, in the
 * form of the released code, github.com/SotaroKaneda/MLCarbon, {@code gpu_training.py}): the
 * parallelism from the memory of a GPU, the number of GPUs, the batch, the achieved throughput, and
 * from these the time.
 *
 * <ul>
 *   <li>A GPU holds 0.03 · 10⁹ parameters per GB. A model that fits a node is split by tensors
 *       alone, over ⌈N / GPU⌉ GPUs; a larger one takes whole nodes and ⌈N / node⌉ pipeline stages.
 *   <li>GPUs: a parabola in N, rounded to a multiple of tensor size × pipeline size, ties to even.
 *   <li>Batch: 512 without a pipeline, else a parabola in its stages, rounded to a multiple of 8;
 *       never less than the number of GPUs.
 *   <li>Throughput: a parabola in N, one for either kind of parallelism.
 *   <li>Time: 6·N·D over the throughput of all GPUs.
 * </ul>
 *
 * <p>A mixture of experts is forecast by its base model: 6·N·D counts the parameters of the base
 * model, as the validation table does, and so do the parallelism and the parabolas. The released
 * code does it in this way; the memory of the experts is thus left out.
 *
 * <p>Limits: the parabolas are fits to the ten configurations of one report (arXiv 2104.04473,
 * Table 1), of 1.7 to 1,008 · 10⁹ parameters on A100 with 80 GB, and the one of the throughput
 * under tensor parallelism rests on the four smallest. The paper also corrects for a number of GPUs
 * other than the best one and for expert parallelism; neither is here, because the constants of
 * those corrections are not in the released code.
 *
 * @param tensorTflops achieved TFLOP/s per A100 by parameters, tensor parallelism alone
 * @param pipelineTflops the same with pipeline parallelism
 * @param gpuCount GPUs by parameters
 * @param batchSize sequences per step by pipeline stages
 * @param cluster the GPUs
 */
public record LlmCarbonForecast(
    Parabola tensorTflops,
    Parabola pipelineTflops,
    Parabola gpuCount,
    Parabola batchSize,
    LlmCarbonCluster cluster) {

  private static final double PARAMETERS_PER_GIGABYTE = 0.03e9;
  private static final double BATCH_WITHOUT_PIPELINE = 512;
  private static final double BATCH_MULTIPLE = 8;
  private static final double OPERATIONS_PER_PARAMETER_AND_TOKEN = 6;

  /**
   * The printed relations.
   *
   * @param table the table of LLMCarbon's polynomials
   * @param cluster the GPUs
   * @return the forecast
   */
  public static LlmCarbonForecast from(PublishedTable table, LlmCarbonCluster cluster) {
    return new LlmCarbonForecast(
        Parabola.from(table, "tensor_parallel_tflops"),
        Parabola.from(table, "pipeline_parallel_tflops"),
        Parabola.from(table, "gpu_count"),
        Parabola.from(table, "batch_size"),
        cluster);
  }

  /**
   * The parallelism of a model.
   *
   * @param parameters number of parameters; of the base model for a mixture of experts
   * @return the plan
   * @throws IllegalArgumentException if there are no parameters, or so many that there is no plan
   */
  public ParallelismPlan plan(double parameters) {
    return findPlan(parameters)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "parameters is "
                        + parameters
                        + ", where the parabola of the GPUs gives no whole copy"));
  }

  /**
   * Parameters that a GPU holds.
   *
   * @return a number of parameters
   */
  public double parametersPerGpu() {
    return PARAMETERS_PER_GIGABYTE * cluster.memoryGigabytes();
  }

  /**
   * The parallelism of a model, if there is one.
   *
   * @param parameters number of parameters; of the base model for a mixture of experts
   * @return the plan; empty where the parabola of the GPUs gives no whole copy of the model (from
   *     about 2.1 · 10¹² for the printed one)
   * @throws IllegalArgumentException if there are no parameters
   */
  public Optional<ParallelismPlan> findPlan(double parameters) {
    requirePositive("parameters", parameters);
    double perGpu = parametersPerGpu();
    double perNode = perGpu * cluster.gpusPerNode();
    boolean fitsNode = parameters < perNode;
    int tensorSize = fitsNode ? (int) Math.ceil(parameters / perGpu) : cluster.gpusPerNode();
    int pipelineSize = fitsNode ? 1 : (int) Math.ceil(parameters / perNode);
    int modelSize = tensorSize * pipelineSize;
    double copies = Math.rint(gpuCount.at(parameters) / modelSize);
    if (copies < 1) {
      return Optional.empty();
    }
    double gpus = Math.rint(copies * modelSize * cluster.gpuCountFactor());
    double batch =
        pipelineSize == 1
            ? BATCH_WITHOUT_PIPELINE
            : Math.rint(batchSize.at(pipelineSize) / BATCH_MULTIPLE) * BATCH_MULTIPLE;
    return Optional.of(
        new ParallelismPlan(
            tensorSize, pipelineSize, gpus / modelSize, gpus, Math.max(batch, gpus)));
  }

  /**
   * Achieved throughput.
   *
   * @param parameters number of parameters; of the base model for a mixture of experts
   * @return TFLOP/s per GPU
   */
  public double tflopPerSecond(double parameters) {
    Parabola onA100 = plan(parameters).isPipelined() ? pipelineTflops : tensorTflops;
    return onA100.at(parameters) * cluster.throughputFactor();
  }

  /**
   * Time of all GPUs together.
   *
   * @param parameters number of parameters; of the base model for a mixture of experts
   * @param tokens tokens seen in training
   * @return device-hours
   */
  public double deviceHours(double parameters, double tokens) {
    requirePositive("tokens", tokens);
    return OPERATIONS_PER_PARAMETER_AND_TOKEN
        * parameters
        * tokens
        / Units.FLOP_PER_TFLOP
        / tflopPerSecond(parameters)
        / Units.SECONDS_PER_HOUR;
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, infinity)");
    }
  }
}
