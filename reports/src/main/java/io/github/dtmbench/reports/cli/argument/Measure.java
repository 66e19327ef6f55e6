package io.github.dtmbench.reports.cli.argument;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.quantity.WrittenMeasure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets an option take a measure as people write it: 0.4 kW, 416 g/kWh, 5 %. */
public abstract class Measure implements ITypeConverter<Double> {

  private final WrittenMeasure measure;

  private Measure(WrittenMeasure measure) {
    this.measure = measure;
  }

  @Override
  public Double convert(String text) {
    try {
      return measure.parse(text);
    } catch (InputException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** Power in watts. */
  public static final class Watts extends Measure {
    Watts() {
      super(WrittenMeasure.WATTS);
    }
  }

  /** Carbon intensity in grams per kWh. */
  public static final class GramsPerKwh extends Measure {
    GramsPerKwh() {
      super(WrittenMeasure.GRAMS_PER_KWH);
    }
  }

  /** Energy in kWh. */
  public static final class KilowattHours extends Measure {
    KilowattHours() {
      super(WrittenMeasure.KILOWATT_HOURS);
    }
  }

  /** Water in litres per kWh. */
  public static final class LitresPerKwh extends Measure {
    LitresPerKwh() {
      super(WrittenMeasure.LITRES_PER_KWH);
    }
  }

  /** A ratio, in percent too. */
  public static final class Ratio extends Measure {
    Ratio() {
      super(WrittenMeasure.RATIO);
    }
  }
}
