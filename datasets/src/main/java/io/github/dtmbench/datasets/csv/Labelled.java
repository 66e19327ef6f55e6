package io.github.dtmbench.datasets.csv;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant that data files write by a label of its own rather than by its Java name. */
public interface Labelled {

  /**
   * The word that stands for this constant in data files.
   *
   * @return the label
   */
  String label();

  /**
   * Finds the constant with a label. Case counts: a label is a word of the file format.
   *
   * @param <E> the enum
   * @param type class of the enum
   * @param label label to look for
   * @return the constant, or empty if there is none
   */
  static <E extends Enum<E> & Labelled> Optional<E> find(Class<E> type, String label) {
    for (E constant : type.getEnumConstants()) {
      if (constant.label().equals(label)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * Lists the labels of an enum.
   *
   * @param <E> the enum
   * @param type class of the enum
   * @return the labels in order of declaration, separated by commas
   */
  static <E extends Enum<E> & Labelled> String known(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Labelled::label)
        .collect(Collectors.joining(", "));
  }
}
