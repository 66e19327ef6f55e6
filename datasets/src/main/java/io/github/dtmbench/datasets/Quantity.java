package io.github.dtmbench.datasets;

import java.util.OptionalDouble;

/** What the records of this package ask of their components. */
final class Quantity {

  private Quantity() {}

  static void notBlank(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  static void positive(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()))) {
      throw outside(name, value.getAsDouble(), "positive and finite");
    }
  }

  static void zeroOrMore(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() >= 0 && Double.isFinite(value.getAsDouble()))) {
      throw outside(name, value.getAsDouble(), "finite and not negative");
    }
  }

  static void oneOrMore(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() >= 1 && Double.isFinite(value.getAsDouble()))) {
      throw outside(name, value.getAsDouble(), "finite and at least 1");
    }
  }

  static void positiveFraction(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && value.getAsDouble() <= 1)) {
      throw outside(name, value.getAsDouble(), "above 0 and at most 1");
    }
  }

  private static IllegalArgumentException outside(String name, double value, String allowed) {
    return new IllegalArgumentException(name + " is " + value + "; it must be " + allowed);
  }
}
