package io.github.dtmbench.estimators.carbon;

/**
 * What the runs before the final ones cost: failed runs, ablations, searches for settings (arXiv
 * 2503.05804, counts 114 t before and 140 t in the final runs).
 *
 * <p>Limits: one project of one organization; most reports print the final run alone, so the ratio
 * of another project is not known.
 *
 * @param developmentTonnesCo2e carbon of all runs before the final ones
 * @param finalTonnesCo2e carbon of the final runs
 */
public record DevelopmentOverhead(double developmentTonnesCo2e, double finalTonnesCo2e) {

  /** Refuses carbon that is negative or not finite, and final runs without any. */
  public DevelopmentOverhead {
    Arguments.requireAtLeast("developmentTonnesCo2e", developmentTonnesCo2e, 0, "t");
    Arguments.requirePositive("finalTonnesCo2e", finalTonnesCo2e, "t");
  }

  /**
   * Development per final run.
   *
   * @return a ratio: 1 if development cost as much as the final runs
   */
  public double perFinalRun() {
    return developmentTonnesCo2e / finalTonnesCo2e;
  }

  /**
   * The part of the whole that is spent before the final runs.
   *
   * @return a fraction in [0, 1)
   */
  public double shareOfTotal() {
    return developmentTonnesCo2e / (developmentTonnesCo2e + finalTonnesCo2e);
  }
}
