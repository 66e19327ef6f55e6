package io.github.dtmbench.estimators.pooled;

/** The scale on which utilization is modelled: no number on it is beyond the peak. */
final class Logit {

  private Logit() {}

  /** ln(u / (1 − u)) of a share u in (0, 1). */
  static double of(double share) {
    return Math.log(share) - Math.log1p(-share);
  }

  /** The share in (0, 1), up to rounding at the ends. */
  static double inverse(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
