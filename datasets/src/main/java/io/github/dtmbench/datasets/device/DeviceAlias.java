package io.github.dtmbench.datasets.device;

import java.util.List;

/**
 * Another name of a device, or of a machine that holds some.
 *
 * @param name the name
 * @param device name of the device it stands for
 * @param count how many of them it stands for: 8 for a cloud instance with eight, 0.5 for one of
 *     the two chips of a board
 * @param kind where such names are met
 * @param mayAlsoMean names of other devices that people call so
 */
public record DeviceAlias(
    String name, String device, double count, AliasKind kind, List<String> mayAlsoMean) {

  public DeviceAlias {
    mayAlsoMean = List.copyOf(mayAlsoMean);
  }
}
