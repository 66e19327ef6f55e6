package io.github.dtmbench.datasets.csv;

/** Rules of columns that stand in more than one file. */
public final class ColumnRules {

  public static final NumberRule WATTS = NumberRule.positive("number of watts such as 400");
  public static final NumberRule GRAMS_PER_KWH =
      NumberRule.zeroOrMore("number of grams of CO2e per kWh such as 369");
  public static final NumberRule PUE =
      new NumberRule(1, true, Double.MAX_VALUE, "a finite PUE of at least 1 such as 1.12");

  private ColumnRules() {}
}
