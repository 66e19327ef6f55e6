package io.github.dtmbench.benchmarks.footprint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A model's life as far as it is counted: the runs before the final one, the final run, and
 * requests (the phases of arXiv 2111.00364 and arXiv 2503.05804).
 *
 * @param phases what each phase used; the final run is always there
 * @param perRequest what one request uses; empty if not known
 */
public record LifeCycle(Map<Phase, Usage> phases, Optional<Usage> perRequest) {

  /** A part of a model's life. */
  public enum Phase {
    /** Failed runs, ablations, searches for settings. */
    DEVELOPMENT("development", "Development"),
    /** The run that made the model. */
    FINAL_RUN("final_run", "Final run"),
    /** All requests that were counted. */
    INFERENCE("inference", "Inference");

    private final String key;
    private final String label;

    Phase(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /**
     * The name for machines.
     *
     * @return snake case
     */
    public String key() {
      return key;
    }

    /**
     * The name for readers.
     *
     * @return words
     */
    public String label() {
      return label;
    }
  }

  /** Copies the map; refuses a life without a final run. */
  public LifeCycle {
    phases = new EnumMap<>(phases);
    Objects.requireNonNull(phases.get(Phase.FINAL_RUN), "final run");
    Objects.requireNonNull(perRequest, "perRequest");
  }

  @Override
  public Map<Phase, Usage> phases() {
    return new EnumMap<>(phases);
  }

  /**
   * What a phase comes to.
   *
   * @param phase the phase
   * @param stage the stage
   * @return in the unit of the stage; empty where the phase is not counted or does not tell
   */
  public OptionalDouble value(Phase phase, Stage stage) {
    Usage usage = phases.get(phase);
    return usage == null ? OptionalDouble.empty() : stage.of(usage);
  }

  /**
   * All phases that were counted.
   *
   * @param stage the stage
   * @return in its unit; empty if one of them does not tell
   */
  public OptionalDouble total(Stage stage) {
    double sum = 0;
    for (Usage usage : phases.values()) {
      sum += stage.of(usage).orElse(Double.NaN);
    }
    return Usage.known(sum);
  }

  /**
   * The share of manufacturing in the carbon of some phases; the rest is of their electricity.
   *
   * @param some the phases
   * @return a fraction; empty where either is not known, or both are 0
   */
  public OptionalDouble manufacturingShare(Stream<Phase> some) {
    double[] carbon = new double[2];
    some.forEach(
        phase -> {
          carbon[0] += value(phase, Stage.OPERATIONAL_CARBON).orElse(Double.NaN);
          carbon[1] += value(phase, Stage.EMBODIED_CARBON).orElse(Double.NaN);
        });
    return Usage.known(carbon[1] / (carbon[0] + carbon[1]));
  }

  /**
   * Requests that come to as much as development and final run together.
   *
   * @param stage the stage
   * @return a number of requests; empty where it is not known, or a request takes nothing
   */
  public OptionalDouble requestsUntilEqual(Stage stage) {
    double each = perRequest.map(use -> stage.of(use).orElse(Double.NaN)).orElse(Double.NaN);
    return each > 0 ? Usage.known(beforeRelease(stage) / each) : OptionalDouble.empty();
  }

  /**
   * The part of each request's whole that training made up, spread over all requests counted.
   *
   * @param stage the stage
   * @return a fraction; empty unless requests are counted and all of it is known
   */
  public OptionalDouble trainingShare(Stage stage) {
    OptionalDouble requests = value(Phase.INFERENCE, stage);
    double before = beforeRelease(stage);
    return Usage.known(before / (before + requests.orElse(Double.NaN)));
  }

  private double beforeRelease(Stage stage) {
    double development =
        phases.containsKey(Phase.DEVELOPMENT)
            ? value(Phase.DEVELOPMENT, stage).orElse(Double.NaN)
            : 0;
    return development + value(Phase.FINAL_RUN, stage).orElse(Double.NaN);
  }
}
