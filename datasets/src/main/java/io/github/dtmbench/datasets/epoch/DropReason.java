package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.csv.Labelled;

/** Why a row gave no record. */
public enum DropReason implements Labelled {
  /** It has not as many cells as the header. */
  CELL_COUNT("wrong number of cells"),

  /** It names no model. */
  NO_MODEL("no model"),

  /** It gives no training compute. */
  NO_COMPUTE("no training compute"),

  /** It names no device. */
  NO_DEVICE("no training hardware"),

  /** It names a device that is not in the catalog. */
  UNKNOWN_DEVICE("unknown device"),

  /** It names no organization. */
  NO_ORGANIZATION("no organization"),

  /** It has no day of publication. */
  NO_DATE("no publication date"),

  /** A cell that a record stands on cannot be read. */
  UNREADABLE("unreadable cell"),

  /** The devices cannot have done that much in those hours. */
  ABOVE_PEAK("implied utilization above 1"),

  /** A row above gave a record of the same name. */
  REPEATED("model given above"),

  /** It is among the shipped records, which are not to be scored twice. */
  SHIPPED("shipped record");

  private final String label;

  DropReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
