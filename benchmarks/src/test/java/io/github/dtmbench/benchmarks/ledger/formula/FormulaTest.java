package io.github.dtmbench.benchmarks.ledger.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every formula on small numbers whose result is written out beside it: a ledger that follows from
 * a wrong formula would call the source wrong.
 */
class FormulaTest {

  private static final String A100 = "power_w=400; pue=1.1; ";

  /** OpenCarbonEval's β of an A100's die: 826 mm² are 8.26 cm². */
  private static final double DIE_GRAMS_PER_HOUR = 8.26 * 1.2 * 1000 / 8760;

  @Test
  void arithmetic_ofWhatStandsThere() {
    assertEquals(7.5, value(Formula.SAME, "value=7.5"));
    assertEquals(2 + 3 + 7, value(Formula.SUM, "a=2; b=3; c=7"));
    assertEquals(2 * 3 * 7, value(Formula.PRODUCT, "a=2; b=3; c=7"));
    assertEquals(2.5, value(Formula.QUOTIENT, "numerator=10; denominator=4"));
  }

  /** 150 for 120 is a quarter too much, 90 a quarter too little. */
  @ParameterizedTest
  @CsvSource({"1, 150, 25", "1, 90, -25", "-1, 90, 25"})
  void relativeError_isOfTheActual(double sign, double predicted, double percent) {
    assertEquals(
        percent,
        value(
            Formula.RELATIVE_ERROR_PERCENT,
            "actual=120; sign=" + sign + "; predicted=" + predicted),
        1e-12);
  }

  /** 1e5 h × 0.4 kW × 1.1 are 44,000 kWh; at 0.5 kg each, 22 t. */
  @Test
  void operationalCarbon_ofAGridInEitherUnit() {
    assertEquals(
        22, value(Formula.OPERATIONAL_CARBON, A100 + "hours=1e5; kgco2_per_kwh=0.5"), 1e-12);
    assertEquals(
        22, value(Formula.OPERATIONAL_CARBON, A100 + "hours=1e5; gco2_per_kwh=500"), 1e-12);
  }

  @Test
  void embodiedCarbon_ofADieOverItsLifetime() {
    assertEquals(
        DIE_GRAMS_PER_HOUR,
        value(Formula.EMBODIED_RATE, "die_mm2=826; kgco2_per_cm2=1.2; lifetime_hours=8760"),
        1e-12);
    assertEquals(2.5, value(Formula.EMBODIED_CARBON, "hours=2000; gco2_per_hour=1.25"), 1e-12);
  }

  /** 20 t at 0.5 kg/kWh are 40,000 kWh, 1e5 h of 400 W without a PUE; 1.5 g each make 150 kg. */
  @Test
  void embodiedCarbonOfOperational_takesTheHoursBehindIt() {
    assertEquals(
        150,
        value(
            Formula.EMBODIED_CARBON_OF_OPERATIONAL,
            "tco2e=20; power_w=400; gco2_per_hour=1.5; kgco2_per_kwh=0.5"),
        1e-10);
  }

  /** A device whose throughput ends at ln(1 + αT) = 2: αC = e² + 1 and αT = e² − 1. */
  @Test
  void log10Alpha_ofARunThatEndsAtTwo() {
    double alpha = 1e-3;
    double flop = (Math.exp(2) + 1) / alpha * 1e12;
    double wallHours = (Math.exp(2) - 1) / alpha / 3600 / 8;
    String run = "training_flop=" + flop + "; wall_hours=" + wallHours + "; device_count=8";
    assertEquals(-3, value(Formula.LOG10_ALPHA, run), 1e-12);
    assertEquals(-3, value(Formula.LOG10_ALPHA_BY_FSOLVE, run + "; start=1e-4"), 1e-9);
  }

  /** The mean of the times at both ends, in a base that the source may have taken for another. */
  @ParameterizedTest
  @CsvSource({"10, -3, -2", "2.718281828459045, -7, -4.5"})
  void dynamicCarbon_isOfTheMeanOfBothTimes(double base, double low, double high) {
    double hours = (hours(Math.pow(base, low), 8000) + hours(Math.pow(base, high), 8000)) / 2;
    String run =
        "training_flop=8; flop_unit=1e15; base="
            + base
            + "; log_alpha_low="
            + low
            + "; log_alpha_high="
            + high;
    assertEquals(
        hours * 0.4 * 500 / 1e6,
        value(Formula.DYNAMIC_OPERATIONAL_CARBON, run + "; power_w=400; gco2_per_kwh=500"),
        1e-12);
    assertEquals(
        hours * 1.5 / 1e3,
        value(Formula.DYNAMIC_EMBODIED_CARBON, run + "; gco2_per_hour=1.5"),
        1e-12);
  }

  /**
   * The polynomial at 3 is 2 · 9 + 4 · 3 + 20 = 50 TFLOP/s, on a device of half the peak 25: for
   * 9e21 FLOP 1e5 h.
   */
  @Test
  void llmCarbon_isOfTheHoursOfItsPolynomial() {
    String run =
        "training_flop=9; flop_unit=1e21; parameters=3; a=2; b=4; c=20;"
            + " peak_tflops=156; reference_peak_tflops=312; ";
    assertEquals(
        22, value(Formula.LLMCARBON_OPERATIONAL_CARBON, run + A100 + "kgco2_per_kwh=0.5"), 1e-12);
    assertEquals(150, value(Formula.LLMCARBON_EMBODIED_CARBON, run + "gco2_per_hour=1.5"), 1e-10);
  }

  /** Of GPT-3: 12lh² + 13lh + (V + s)h, the equation multiplied out. */
  @Test
  void transformerParameters_areEquationTwo() {
    assertEquals(
        gpt(96, 12288) / 1e9,
        value(
            Formula.TRANSFORMER_PARAMETERS,
            "layers=96; hidden=12288; vocabulary=51200; sequence=2048; unit=1e9"),
        1e-10);
  }

  /** Through points of 2x² − 3x + 5. */
  @ParameterizedTest
  @CsvSource({"2, 2", "1, -3", "0, 5"})
  void parabola_givesTheFactorThatIsAskedFor(int power, double factor) {
    String points = "; x0=0; y0=5; x1=1; y1=4; x2=2; y2=7; x3=-1; y3=10";
    assertEquals(factor, value(Formula.PARABOLA_COEFFICIENT, "power=" + power + points), 1e-12);
  }

  /** Values of 3n² + 2n + 7 in billions of parameters, of models given by layers and width. */
  @ParameterizedTest
  @CsvSource({"2, 3e-18", "1, 2e-9", "0, 7"})
  void parabolaOfParameters_countsTheParametersFirst(int power, double factor) {
    StringBuilder models = new StringBuilder("vocabulary=51200; sequence=2048; power=" + power);
    double[][] layersAndWidth = {{24, 2304}, {48, 8192}, {96, 12288}, {128, 25600}};
    for (int i = 0; i < layersAndWidth.length; i++) {
      double layers = layersAndWidth[i][0];
      double hidden = layersAndWidth[i][1];
      double n = gpt(layers, hidden) / 1e9;
      models
          .append("; layers" + i + "=" + layers)
          .append("; hidden" + i + "=" + hidden)
          .append("; y" + i + "=" + (3 * n * n + 2 * n + 7));
    }
    assertEquals(
        factor,
        value(Formula.PARABOLA_COEFFICIENT_OF_PARAMETERS, models.toString()),
        1e-6 * factor);
  }

  @Test
  void parabola_ofAnotherPower_isRefused() {
    String points = "power=3; x0=0; y0=5; x1=1; y1=4; x2=2; y2=7";
    assertEquals(
        "power is 3.0, must be 0, 1 or 2",
        assertThrows(
                IllegalArgumentException.class, () -> value(Formula.PARABOLA_COEFFICIENT, points))
            .getMessage());
  }

  /** 300 ZFLOP on 1000 devices at 150 TFLOP/s: 2e6 s. */
  @Test
  void trainingDays_areOfAllDevices() {
    assertEquals(
        2e6 / 86400,
        value(Formula.TRAINING_DAYS, "zettaflop=300; achieved_tflops=150; device_count=1000"),
        1e-12);
  }

  /** 6 · 10e9 · 300e9 FLOP at half of 100 TFLOP/s are 1e5 h and 22 t; 20 t were measured. */
  @Test
  void llmCarbonValidationError_isOfTheMeasuredCarbon() {
    String run =
        A100
            + "parameters_b=10; tokens_b=300; peak_tflops=100; hardware_efficiency=0.5;"
            + " gco2_per_kwh=500; actual=";
    assertEquals(10, value(Formula.LLMCARBON_VALIDATION_ERROR, run + "20"), 1e-10);
    assertEquals(-12, value(Formula.LLMCARBON_VALIDATION_ERROR, run + "25"), 1e-10);
  }

  /** 1e5 h at 500 g/kWh are 22 t, three times that 66; a step of 0 leaves them as they are. */
  @ParameterizedTest
  @CsvSource({"1, 0, 22", "1, 5, 20", "1, 12, 12", "3, 0, 66", "3, 20, 60"})
  void cutOperationalCarbon_isCutTowardsZero(double factor, double step, double tonnes) {
    assertEquals(
        tonnes,
        value(
            Formula.CUT_OPERATIONAL_CARBON,
            A100 + "hours=1e5; gco2_per_kwh=500; factor=" + factor + "; step=" + step),
        1e-12);
  }

  /** 1e5 h × 0.4 kW × 1.1; water on and off site per kWh. */
  @Test
  void energyAndItsWater_areInThousands() {
    assertEquals(44, value(Formula.ENERGY, A100 + "hours=1e5"), 1e-12);
    assertEquals(
        44 * (1.5 + 2.75),
        value(Formula.WATER, "energy_mwh=44; onsite_l_per_kwh=1.5; offsite_l_per_kwh=2.75"),
        1e-12);
  }

  /** A node of eight weighs 3,700 kg; what was mined for a device comes on top. */
  @Test
  void server_isWrittenOffOverItsYears() {
    assertEquals(
        462.5, value(Formula.NODE_SHARE, "kgco2e_per_node=3700; devices_per_node=8"), 1e-12);
    String server =
        "device_kgco2e=462.5; rare_earth_kgco2e=7.5; device_litres=100; rare_earth_litres=20;"
            + " lifetime_years=4; ";
    double lifetimeHours = 4 * 8760;
    String hours = server + "hours=1e6";
    assertEquals(470 / lifetimeHours, value(Formula.SERVER_CARBON_RATE, server), 1e-15);
    assertEquals(470 / lifetimeHours * 1e3, value(Formula.SERVER_CARBON, hours), 1e-12);
    assertEquals(120 / lifetimeHours, value(Formula.SERVER_WATER_RATE, server), 1e-15);
    assertEquals(120 / lifetimeHours * 1e3, value(Formula.SERVER_WATER, hours), 1e-12);
  }

  /** 2,400 requests take 1.2 kWh: 600 g, 0.25 g each, and 4.8 L. */
  @Test
  void inference_isOfABatch() {
    String batch =
        "requests=2400; energy_kwh=1.2; gco2_per_kwh=500; onsite_l_per_kwh=1;"
            + " offsite_l_per_kwh=3; ";
    assertEquals(600, value(Formula.INFERENCE_CARBON, batch), 1e-12);
    assertEquals(4.8, value(Formula.INFERENCE_WATER, batch), 1e-12);
    String training = batch + "training_tco2e=6.125";
    assertEquals(24.5e6, value(Formula.INFERENCES_TO_MATCH_TRAINING, training), 1e-6);
  }

  /** 24.5 million are 25 in whole millions and so 30 in tens, but 20 in tens alone. */
  @ParameterizedTest
  @CsvSource({"1e6, 1e7, 3e7", "0, 1e7, 2e7", "1e6, 0, 2.5e7"})
  void inferencesRoundedTwice_areRoundedInTurn(double first, double second, double requests) {
    assertEquals(
        requests,
        value(
            Formula.INFERENCES_ROUNDED_TWICE,
            "requests=2400; energy_kwh=1.2; gco2_per_kwh=500; onsite_l_per_kwh=1;"
                + " offsite_l_per_kwh=3; training_tco2e=6.125; first_step="
                + first
                + "; second_step="
                + second),
        1e-6);
  }

  @Test
  void missingInput_isRefusedByName() {
    assertEquals(
        "no input 'denominator'; there are [numerator]",
        assertThrows(IllegalArgumentException.class, () -> value(Formula.QUOTIENT, "numerator=1"))
            .getMessage());
  }

  @Test
  void label_isWhatADeclarationCallsIt() {
    assertEquals("relative-error-percent", Formula.RELATIVE_ERROR_PERCENT.label());
    assertEquals("numerator, denominator", Formula.QUOTIENT.inputs().toString());
  }

  /** By the notation of the declarations, every input a number. */
  private static double value(Formula formula, String inputs) {
    Map<String, Double> numbers =
        Bindings.parse(inputs).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    input -> Double.valueOf(input.getValue().text()),
                    (one, other) -> other,
                    LinkedHashMap::new));
    return formula.value(new Inputs(numbers));
  }

  /** Parameters of a GPT with 51,200 words and 2,048 tokens, term by term. */
  private static double gpt(double layers, double hidden) {
    return 12 * layers * hidden * hidden + 13 * layers * hidden + (51200 + 2048) * hidden;
  }

  /** The time in which a device that does ln(1 + αt) TFLOP/s has done a work, by bisection. */
  private static double hours(double alpha, double tflop) {
    double low = 0;
    double high = 1e9;
    for (int i = 0; i < 200; i++) {
      double t = (low + high) / 2;
      if ((1 / alpha + t) * Math.log1p(alpha * t) - t < tflop) {
        low = t;
      } else {
        high = t;
      }
    }
    return low / 3600;
  }
}
