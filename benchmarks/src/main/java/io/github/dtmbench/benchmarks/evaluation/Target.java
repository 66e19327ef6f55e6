package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.estimators.LabelledRun;
import java.util.Map;
import java.util.Optional;

/** The quantity in which estimators are scored. Estimators always learn and predict hours. */
public interface Target {

  /**
   * The name on the command line.
   *
   * @return lower-case words joined by hyphens
   */
  String id();

  /**
   * The unit of its values.
   *
   * @return such as {@code h}
   */
  String unit();

  /**
   * What became of a run.
   *
   * @param run a run
   * @return the outcome; empty if the run is not scored in this quantity
   */
  Optional<Outcome> outcome(LabelledRun run);

  /**
   * Device-hours, which every labelled run has.
   *
   * @return the target {@code hours}
   */
  static Target deviceHours() {
    return new DeviceHoursTarget();
  }

  /**
   * A quantity that follows from the hours and is known of some runs.
   *
   * @param id its name
   * @param unit unit of the values
   * @param byModel outcome by model
   * @return the target
   */
  static Target of(String id, String unit, Map<String, Outcome> byModel) {
    return new MappedTarget(id, unit, Map.copyOf(byModel));
  }

  /** Every run has hours. */
  record DeviceHoursTarget() implements Target {
    @Override
    public String id() {
      return "hours";
    }

    @Override
    public String unit() {
      return "h";
    }

    @Override
    public Optional<Outcome> outcome(LabelledRun run) {
      return Optional.of(new Outcome(run.deviceHours(), 1));
    }
  }

  /**
   * Outcomes by model.
   *
   * @param id its name
   * @param unit unit of the values
   * @param byModel outcome by model
   */
  record MappedTarget(String id, String unit, Map<String, Outcome> byModel) implements Target {
    @Override
    public Optional<Outcome> outcome(LabelledRun run) {
      return Optional.ofNullable(byModel.get(run.model()));
    }
  }
}
