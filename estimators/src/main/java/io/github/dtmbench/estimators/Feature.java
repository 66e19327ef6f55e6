package io.github.dtmbench.estimators;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be known of a run beside its compute and its device. The set of features that an
 * estimator reads is its input tier: estimators are comparable when what they had to be told is
 * stated beside their errors.
 */
public enum Feature {
  /** Trainable parameters, active ones of a mixture of experts. */
  PARAMETERS("parameters"),
  /** Tokens or samples seen in training. */
  TRAINING_TOKENS("tokens"),
  /** Devices in the run. */
  DEVICE_COUNT("devices"),
  /** When the model was published. */
  PUBLICATION_DATE("date"),
  /** Field of application. */
  DOMAIN("domain"),
  /** Number format of the matrix products. */
  PRECISION("precision"),
  /** Who trains it. */
  ORGANIZATION_GROUP("organization");

  private final String label;

  Feature(String label) {
    this.label = label;
  }

  /**
   * The word for it in tables.
   *
   * @return a lower-case word
   */
  public String label() {
    return label;
  }

  /**
   * No feature: an estimator that reads compute and device alone.
   *
   * @return the empty set
   */
  public static Set<Feature> none() {
    return EnumSet.noneOf(Feature.class);
  }
}
