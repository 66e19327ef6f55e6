package io.github.dtmbench.estimators.carbon;

/**
 * A measured batch of requests: its carbon and water, and how many requests emit as much as a
 * training run (arXiv 2503.05804, with 2,400 prompts a scenario).
 *
 * <p>Limits: one server, one set of prompts and one request rate; in the source the same prompts
 * take up to a hundred times the energy at a low rate, so energy per request is not a property of
 * the model alone.
 *
 * @param requests requests in the batch
 * @param kilowattHours energy of the serving process for the whole batch
 * @param gramsCo2ePerKwh carbon intensity of the grid
 * @param water water per energy
 */
public record InferenceScenario(
    double requests, double kilowattHours, double gramsCo2ePerKwh, WaterUse water) {

  private static final double GRAMS_PER_TONNE = 1e6;

  /** Refuses no requests, no energy, and an intensity that is negative or not finite. */
  public InferenceScenario {
    Arguments.requirePositive("requests", requests, "requests");
    Arguments.requirePositive("kilowattHours", kilowattHours, "kWh");
    Arguments.requireAtLeast("gramsCo2ePerKwh", gramsCo2ePerKwh, 0, "g/kWh");
  }

  /**
   * Carbon of the batch.
   *
   * @return grams of CO2 equivalent
   */
  public double gramsCo2e() {
    return kilowattHours * gramsCo2ePerKwh;
  }

  /**
   * Water of the batch.
   *
   * @return litres
   */
  public double litres() {
    return water.litres(kilowattHours);
  }

  /**
   * Requests that emit as much as a training run.
   *
   * @param trainingTonnesCo2e carbon of the training run
   * @return number of requests; infinite on a grid without carbon
   */
  public double requestsThatMatchTraining(double trainingTonnesCo2e) {
    return trainingTonnesCo2e * GRAMS_PER_TONNE / (gramsCo2e() / requests);
  }
}
