package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.Regime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One method at one setting: how exact it is and what it costs.
 *
 * @param question what is asked for
 * @param regime where the inputs lie
 * @param method name of the method, one for all its settings
 * @param order its size or the accuracy it was asked for; empty where there is nothing to set
 * @param relativeError the largest over the inputs of the regime; empty where it does not get an
 *     answer, or not the digits it was set for
 * @param measured the time; empty where there is none
 * @param toMathLog ratio to {@code Math.log}, measured in the same run
 * @param toClosedForm ratio to the closed form, measured in the same run
 */
public record FrontierPoint(
    Question question,
    Regime regime,
    String method,
    String order,
    OptionalDouble relativeError,
    Optional<Measurement> measured,
    OptionalDouble toMathLog,
    OptionalDouble toClosedForm) {

  /** What is asked for. */
  public enum Question {
    /** The work, from α and T. */
    WORK,
    /** T, from α and the work. */
    TIME,
    /** α, from the work and T. */
    ALPHA;
  }

  /** Refuses nulls. */
  public FrontierPoint {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(regime, "regime");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(order, "order");
  }
}
