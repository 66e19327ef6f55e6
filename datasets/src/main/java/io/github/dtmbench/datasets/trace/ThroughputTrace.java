package io.github.dtmbench.datasets.trace;

import io.github.dtmbench.datasets.check.Quantity;
import io.github.dtmbench.datasets.device.Device;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What one run did per second, interval by interval.
 *
 * @param id its name, unique
 * @param source where its log is: {@code repository:path@commit}, or a file of the user's
 * @param organization who ran it
 * @param logDate day of the log
 * @param model what was trained
 * @param domain field of application
 * @param deviceName device as the source has it; blank if unknown
 * @param device the known device, if it is one
 * @param deviceCount devices in the run
 * @param progressUnit what progress counts: samples, tokens, steps, epochs
 * @param flopPerUnit operations for one unit of progress on all devices together, if counted
 * @param constantWork whether every unit of progress is known to be the same work
 * @param evaluationInside whether time of evaluation is inside the intervals
 * @param intervals at least one, in order of time
 */
public record ThroughputTrace(
    String id,
    String source,
    String organization,
    Optional<LocalDate> logDate,
    String model,
    String domain,
    String deviceName,
    Optional<Device> device,
    OptionalInt deviceCount,
    String progressUnit,
    OptionalDouble flopPerUnit,
    boolean constantWork,
    boolean evaluationInside,
    List<TraceInterval> intervals) {

  private static final double FLOP_PER_TFLOP = 1e12;
  private static final Pattern ROUND = Pattern.compile("_v[0-9.]+$");

  /** Checks that the names are there and the intervals in order. */
  public ThroughputTrace {
    Quantity.notBlank("id", id);
    Quantity.notBlank("source", source);
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(model, "model");
    Quantity.notBlank("progressUnit", progressUnit);
    Quantity.positive("flopPerUnit", flopPerUnit);
    intervals = List.copyOf(intervals);
    if (intervals.isEmpty()) {
      throw new IllegalArgumentException("trace " + id + " has no interval");
    }
  }

  /**
   * The repository that its log was published in.
   *
   * @return the part of the source before the first colon
   */
  public String repository() {
    int colon = source.indexOf(':');
    return colon < 0 ? source : source.substring(0, colon);
  }

  /**
   * The repository without the version of a round.
   *
   * @return such as {@code mlcommons/training_results} for all its rounds
   */
  public String repositoryFamily() {
    return ROUND.matcher(repository()).replaceFirst("");
  }

  /**
   * Traces that share code, people and model are not independent; they are one cluster.
   *
   * @return repository, organization and model
   */
  public String cluster() {
    return repositoryFamily() + " / " + organization + " / " + model;
  }

  /**
   * Devices that differ in memory or board are one family.
   *
   * @return the family; of a device that is not known, its name; of none, "unknown"
   */
  public String deviceFamily() {
    return device.map(Device::family).orElse(deviceName.isBlank() ? "unknown" : deviceName);
  }

  /**
   * What turns progress per second into TFLOP/s per device.
   *
   * @return TFLOP per unit of progress and device; empty if the FLOP of a unit or the number of
   *     devices is not known
   */
  public OptionalDouble tflopPerUnitAndDevice() {
    return flopPerUnit.isPresent() && deviceCount.isPresent()
        ? OptionalDouble.of(flopPerUnit.getAsDouble() / FLOP_PER_TFLOP / deviceCount.getAsInt())
        : OptionalDouble.empty();
  }

  /**
   * From its first interval to its last, evaluation included.
   *
   * @return seconds of wall clock
   */
  public double wallSeconds() {
    return intervals.get(intervals.size() - 1).endSeconds() - intervals.get(0).startSeconds();
  }
}
