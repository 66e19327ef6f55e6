package io.github.dtmbench.benchmarks.footprint;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Requests to a model as they were measured: 2,400 prompts on one H100 (arXiv 2503.05804).
 *
 * <p>Limits: one server, one set of prompts; the same prompts take up to a hundred times the energy
 * at a low rate, so energy per request is not a property of the model alone.
 *
 * @param name model and rate, such as "Llama 2 7B, 8/s"
 * @param kilowattHoursPerRequest energy of the whole process, host included, before a PUE
 * @param deviceHoursPerRequest time of one device
 */
public record ServingScenario(
    String name, double kilowattHoursPerRequest, double deviceHoursPerRequest) {

  private static final double REQUESTS_TIMED = 100;
  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * The shipped scenarios.
   *
   * @param data the shipped data
   * @return in the order of the paper's table
   */
  public static List<ServingScenario> all(ShippedData data) {
    PublishedTable table = data.published("holistic_inference");
    double requests =
        data.published("holistic_constants")
            .number("inference_prompts_per_scenario", "value")
            .value();
    return table.rowKeys().stream()
        .map(
            row ->
                new ServingScenario(
                    table.text(row, "model") + ", " + table.text(row, "request_rate"),
                    table.number(row, "process_energy_kwh").value() / requests,
                    table.number(row, "seconds_per_100_requests").value()
                        / REQUESTS_TIMED
                        / SECONDS_PER_HOUR))
        .toList();
  }

  /**
   * Finds a scenario.
   *
   * @param name model and rate; case, blanks and commas do not count
   * @param data the shipped data
   * @return the scenario
   * @throws InputException if there is none; the message names all of them
   */
  public static ServingScenario require(String name, ShippedData data) {
    List<ServingScenario> all = all(data);
    return all.stream()
        .filter(scenario -> key(scenario.name()).equals(key(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--scenario is '"
                        + name
                        + "'; known: "
                        + all.stream()
                            .map(ServingScenario::name)
                            .collect(Collectors.joining("; "))));
  }

  private static String key(String name) {
    return name.replaceAll("[\\s,]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * What one request uses.
   *
   * @param footprint device and site
   * @return the usage
   */
  public Usage perRequest(Footprint footprint) {
    return Usage.ofDeviceHours(footprint, deviceHoursPerRequest).metered(kilowattHoursPerRequest);
  }
}
