package io.github.dtmbench.datasets.epoch.row;

import java.util.Arrays;
import java.util.List;

/** The columns that an import looks at, under every name that Epoch AI has given them so far. */
public enum EpochColumn {
  MODEL(true, "Model", "System"),
  ORGANIZATION(true, "Organization"),
  PUBLICATION_DATE(true, "Publication date"),
  DOMAIN(false, "Domain"),
  COUNTRY(false, "Country (of organization)", "Country (from Organization)"),
  PARAMETERS(false, "Parameters"),
  COMPUTE(true, "Training compute (FLOP)"),
  COMPUTE_NOTES(false, "Training compute notes"),
  METHOD(false, "Training compute estimation method"),
  DATASET_SIZE(false, "Training dataset size (total)", "Training dataset size (datapoints)"),
  EPOCHS(false, "Epochs"),
  HOURS(false, "Training time (hours)"),
  HOURS_NOTES(false, "Training time notes"),
  CHIP_HOURS(false, "Training chip-hours"),
  HARDWARE(true, "Training hardware"),
  QUANTITY(false, "Hardware quantity"),
  UTILIZATION(false, "Hardware utilization (MFU)", "Hardware utilization"),
  APPROACH(false, "Approach"),
  BASE_MODEL(false, "Base model"),
  FINETUNE_COMPUTE(false, "Finetune compute (FLOP)"),
  FINETUNE_NOTES(false, "Finetune compute notes"),
  NUMERICAL_FORMAT(false, "Numerical format"),
  CONFIDENCE(false, "Confidence"),
  LINK(false, "Link");

  private final boolean needed;

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf
  private final List<String> names;

  EpochColumn(boolean needed, String... names) {
    this.needed = needed;
    this.names = List.of(names);
  }

  /** Whether no record can be made without it. */
  boolean isNeeded() {
    return needed;
  }

  /** Its names, the newest first. */
  List<String> names() {
    return names;
  }

  /** The names of all columns. */
  static List<String> allNames() {
    return Arrays.stream(values()).flatMap(column -> column.names.stream()).toList();
  }
}
