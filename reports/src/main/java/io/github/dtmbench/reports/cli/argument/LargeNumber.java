package io.github.dtmbench.reports.cli.argument;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.quantity.WrittenNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets an option take a number as people write it: 7B, 1.5T, 1,000,000, 2.5 ZFLOP. */
public final class LargeNumber implements ITypeConverter<Double> {

  /** Made by picocli. */
  LargeNumber() {}

  @Override
  public Double convert(String text) {
    try {
      return WrittenNumber.parse(text);
    } catch (InputException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
