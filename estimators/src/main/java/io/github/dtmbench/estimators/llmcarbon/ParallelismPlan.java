package io.github.dtmbench.estimators.llmcarbon;

/**
 * How a model is spread over GPUs.
 *
 * @param tensorSize GPUs that share each layer, all in one node
 * @param pipelineSize groups of layers, each on its own node where there is more than one
 * @param dataSize copies of the model; not whole where the count of GPUs is scaled for a device
 * @param gpuCount all GPUs
 * @param batchSize sequences per step
 */
public record ParallelismPlan(
    int tensorSize, int pipelineSize, double dataSize, double gpuCount, double batchSize) {

  /**
   * Whether layers are spread over nodes.
   *
   * @return false where splitting tensors within a node is enough
   */
  public boolean isPipelined() {
    return pipelineSize > 1;
  }
}
