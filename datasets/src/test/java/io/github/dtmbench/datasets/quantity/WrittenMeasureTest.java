package io.github.dtmbench.datasets.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.InputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures as people write them. */
class WrittenMeasureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WATTS | 400 | 400",
        "WATTS | 400W | 400",
        "WATTS | 0.4 kW | 400",
        "WATTS | 0.4 KW | 400",
        "WATTS | 1,000 W | 1000",
        "WATTS | 2 MW | 2e6",
        "GRAMS_PER_KWH | 416.3 | 416.3",
        "GRAMS_PER_KWH | 416.3 gCO2e/kWh | 416.3",
        "GRAMS_PER_KWH | 0.4163 kg/kWh | 416.3",
        "GRAMS_PER_KWH | 0 | 0",
        "KILOWATT_HOURS | 421 MWh | 421e3",
        "KILOWATT_HOURS | 1.2 GWh | 1.2e6",
        "LITRES_PER_KWH | 0.2 L/kWh | 0.2",
        "LITRES_PER_KWH | 0.2 m³/MWh | 0.2",
        "RATIO | 1.125 | 1.125",
        "RATIO | 5% | 0.05",
        "RATIO | 81 % | 0.81"
      })
  void parse_measures(WrittenMeasure measure, String text, double value) {
    assertEquals(value, measure.parse(text), 1e-12 * value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WATTS | 400 horses | alone or with W, kW, MW",
        "WATTS | kW | alone or with",
        "WATTS | 2 mW | alone or with",
        "WATTS | NaN | alone or with",
        "WATTS | 4d | alone or with",
        "GRAMS_PER_KWH | 0,4 kg/kWh | may be read as",
        "RATIO | 1,1 | may be read as"
      })
  void parse_others_areRefused(WrittenMeasure measure, String text, String message) {
    String told = assertThrows(InputException.class, () -> measure.parse(text)).getMessage();
    assertTrue(told.contains(message), told);
  }
}
