package io.github.dtmbench.datasets.equivalence;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.OptionalDouble;

/**
 * Something that a reader knows and what it emits or absorbs.
 *
 * @param id its key; vintages of one factor share it
 * @param phrase what is counted, in the plural: "gallons of gasoline burned"
 * @param amount mass of CO2e of one, as the source gives it
 * @param unit unit of the amount
 * @param year the year the factor is of
 * @param source where it is printed
 */
public record Equivalence(
    String id, String phrase, double amount, MassUnit unit, int year, String source) {

  private static final double KILOGRAMS_PER_TONNE = 1e3;

  /**
   * Checks that the texts are there and the amount is positive.
   *
   * @param id its key
   * @param phrase what is counted
   * @param amount mass of CO2e of one
   * @param unit unit of the amount
   * @param year the year the factor is of
   * @param source where it is printed
   * @throws IllegalArgumentException if it is not so
   */
  public Equivalence {
    Quantity.notBlank("id", id);
    Quantity.notBlank("phrase", phrase);
    Quantity.positive("amount", OptionalDouble.of(amount));
    Quantity.notBlank("source", source);
  }

  /**
   * How many of them emit a mass.
   *
   * @param tonnesCo2e tonnes of CO2e, zero or more
   * @return a count, not rounded
   * @throws IllegalArgumentException if the mass is negative or not finite
   */
  public double count(double tonnesCo2e) {
    Quantity.zeroOrMore("tonnesCo2e", OptionalDouble.of(tonnesCo2e));
    return tonnesCo2e * KILOGRAMS_PER_TONNE / (amount * unit.kilograms());
  }
}
