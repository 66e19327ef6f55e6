package io.github.dtmbench.datasets.check;

import java.util.OptionalDouble;

/** What the records of this package ask of their components. */
public final class Quantity {

  private Quantity() {}

  /**
   * Asks for a text.
   *
   * @param name the argument
   * @param text its value
   * @throws IllegalArgumentException if it is not so
   */
  public static void notBlank(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  /**
   * Asks for a number that is positive and finite, if there is one.
   *
   * @param name the argument, with its unit
   * @param value its value
   * @throws IllegalArgumentException if it is not so
   */
  public static void positive(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()))) {
      throw outside(name, value.getAsDouble(), "positive and finite");
    }
  }

  /**
   * Asks for a number that is finite and not negative, if there is one.
   *
   * @param name the argument, with its unit
   * @param value its value
   * @throws IllegalArgumentException if it is not so
   */
  public static void zeroOrMore(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() >= 0 && Double.isFinite(value.getAsDouble()))) {
      throw outside(name, value.getAsDouble(), "finite and not negative");
    }
  }

  /**
   * Asks for a number that is finite and at least 1, if there is one.
   *
   * @param name the argument, with its unit
   * @param value its value
   * @throws IllegalArgumentException if it is not so
   */
  public static void oneOrMore(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() >= 1 && Double.isFinite(value.getAsDouble()))) {
      throw outside(name, value.getAsDouble(), "finite and at least 1");
    }
  }

  /**
   * Asks for a number that is above 0 and at most 1, if there is one.
   *
   * @param name the argument, with its unit
   * @param value its value
   * @throws IllegalArgumentException if it is not so
   */
  public static void positiveFraction(String name, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && value.getAsDouble() <= 1)) {
      throw outside(name, value.getAsDouble(), "above 0 and at most 1");
    }
  }

  private static IllegalArgumentException outside(String name, double value, String allowed) {
    return new IllegalArgumentException(name + " is " + value + "; it must be " + allowed);
  }
}
