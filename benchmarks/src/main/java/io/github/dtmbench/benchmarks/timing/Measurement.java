package io.github.dtmbench.benchmarks.timing;

import java.util.Map;
import java.util.Optional;

/**
 * What JMH measured of one benchmark method with one set of parameters.
 *
 * @param benchmark simple name of the class
 * @param method name of the method
 * @param parameters by name
 * @param nanoseconds mean time of one operation
 * @param errorNanoseconds half the width of the 99.9 % interval of the mean; NaN where there were
 *     too few iterations for one
 */
public record Measurement(
    String benchmark,
    String method,
    Map<String, String> parameters,
    double nanoseconds,
    double errorNanoseconds) {

  /** Copies the parameters, and refuses a time that is not positive and finite. */
  public Measurement {
    parameters = Map.copyOf(parameters);
    if (!(nanoseconds > 0 && nanoseconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "nanoseconds is " + nanoseconds + ", must be in (0, infinity)");
    }
  }

  /**
   * Whether this is of a class's method.
   *
   * @param type the class
   * @param name the method
   * @return whether both agree
   */
  public boolean isOf(Class<?> type, String name) {
    return benchmark.equals(type.getSimpleName()) && method.equals(name);
  }

  /**
   * A parameter.
   *
   * @param name its name
   * @return its text; empty if the benchmark has no such parameter
   */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
