package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.csv.Labelled;

/** What a run was for. Only pretraining is scored. */
public enum RunKind implements Labelled {
  /** One network trained from scratch. */
  PRETRAINING("pretraining"),

  /** A trained network trained further. */
  FINETUNE("finetune"),

  /** Reinforcement learning, where simulation shares the hours. */
  REINFORCEMENT("reinforcement"),

  /** A search over architectures. */
  SEARCH("search"),

  /** One figure for several networks. */
  GROUP("group"),

  /** None of these. */
  OTHER("other");

  private final String label;

  RunKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
