package io.github.dtmbench.benchmarks.ledger.formula;

import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.carbon.EmbodiedCarbon;
import io.github.dtmbench.estimators.carbon.InferenceScenario;
import io.github.dtmbench.estimators.carbon.OperationalCarbon;
import io.github.dtmbench.estimators.carbon.ServerEmbodiedCarbon;
import io.github.dtmbench.estimators.carbon.WaterUse;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import io.github.dtmbench.estimators.llmcarbon.MeasuredEfficiencyRun;
import io.github.dtmbench.estimators.llmcarbon.Parabola;
import io.github.dtmbench.estimators.llmcarbon.PipelinePolynomial;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The formulas that columns of published tables follow, by the name that the declarations use. */
public enum Formula implements Labelled {
  /** The input itself: a value that the source repeats from elsewhere. */
  SAME(in -> in.get("value")),
  /** Sum of all inputs. */
  SUM(in -> in.all().sum()),
  /** Product of all inputs. */
  PRODUCT(in -> in.all().reduce(1, (a, b) -> a * b)),
  /** One input over another. */
  QUOTIENT(in -> in.get("numerator") / in.get("denominator")),
  /** (predicted − actual) / actual, in percent; the sign is 1, or −1 for a source that lost it. */
  RELATIVE_ERROR_PERCENT(
      in -> in.get("sign") * (in.get("predicted") - in.get("actual")) / in.get("actual") * 100),
  /** Hours × power × PUE × grid, in t. */
  OPERATIONAL_CARBON(
      in ->
          new OperationalCarbon(in.get("power_w"), in.get("pue"), in.gramsCo2ePerKwh())
              .tonnesCo2e(in.get("hours"))),
  /** Die area × carbon per area / lifetime, in g/h. */
  EMBODIED_RATE(
      in ->
          EmbodiedCarbon.ofDie(in.get("die_mm2"), in.get("kgco2_per_cm2"), in.get("lifetime_hours"))
              .gramsCo2ePerDeviceHour()),
  /** Hours × rate, in kg. */
  EMBODIED_CARBON(in -> new EmbodiedCarbon(in.get("gco2_per_hour")).kilogramsCo2e(in.get("hours"))),
  /** The hours behind operational carbon × rate, in kg. */
  EMBODIED_CARBON_OF_OPERATIONAL(
      in ->
          new EmbodiedCarbon(in.get("gco2_per_hour"))
              .kilogramsCo2e(
                  new OperationalCarbon(in.get("power_w"), 1, in.gramsCo2ePerKwh())
                      .deviceHours(in.get("tco2e")))),
  /** log10 α of a run, per second. */
  LOG10_ALPHA(
      in ->
          LogThroughput.log10AlphaPerSecond(
              in.get("training_flop") / Units.FLOP_PER_TFLOP,
              in.get("wall_hours") * in.get("device_count") * Units.SECONDS_PER_HOUR)),
  /**
   * log10 α of a run where {@code fsolve} stops that is started at {@code start}, per second: a
   * root or not.
   */
  LOG10_ALPHA_BY_FSOLVE(
      in -> Math.log10(PowellHybrid.stoppingPoint(excessWork(in), in.get("start")))),
  /** Mean of the times at the ends of a band of α, as operational carbon in t. */
  DYNAMIC_OPERATIONAL_CARBON(
      in ->
          new OperationalCarbon(in.get("power_w"), 1, in.gramsCo2ePerKwh())
              .tonnesCo2e(dynamicHours(in))),
  /** The same as embodied carbon, in kg. */
  DYNAMIC_EMBODIED_CARBON(
      in -> new EmbodiedCarbon(in.get("gco2_per_hour")).kilogramsCo2e(dynamicHours(in))),
  /** LLMCarbon's pipeline polynomial on every device, as operational carbon in t. */
  LLMCARBON_OPERATIONAL_CARBON(
      in ->
          new OperationalCarbon(in.get("power_w"), in.get("pue"), in.gramsCo2ePerKwh())
              .tonnesCo2e(polynomialHours(in))),
  /** The same as embodied carbon, in kg. */
  LLMCARBON_EMBODIED_CARBON(
      in -> new EmbodiedCarbon(in.get("gco2_per_hour")).kilogramsCo2e(polynomialHours(in))),
  /** Parameters of a GPT model from its layers and hidden size (arXiv 2104.04473, eq. 2). */
  TRANSFORMER_PARAMETERS(
      in -> transformerParameters(in, in.get("layers"), in.get("hidden")) / in.get("unit")),
  /** A factor of the parabola of least squares through the points {@code x0, y0, x1, y1 ...}. */
  PARABOLA_COEFFICIENT(in -> coefficient(in, i -> in.get("x" + i))),
  /** The same against the parameters of models given by {@code layers0, hidden0, y0 ...}. */
  PARABOLA_COEFFICIENT_OF_PARAMETERS(
      in ->
          coefficient(
              in, i -> transformerParameters(in, in.get("layers" + i), in.get("hidden" + i)))),
  /** Compute over achieved throughput of all devices, in days. */
  TRAINING_DAYS(
      in ->
          in.get("zettaflop")
              * 1e9
              / (in.get("achieved_tflops") * in.get("device_count"))
              / (Units.SECONDS_PER_HOUR * 24)),
  /** Error of LLMCarbon's carbon from measured efficiency, power and PUE, in percent. */
  LLMCARBON_VALIDATION_ERROR(
      in -> {
        double predicted =
            new MeasuredEfficiencyRun(
                    in.get("parameters_b") * 1e9,
                    in.get("tokens_b") * 1e9,
                    in.get("peak_tflops"),
                    in.get("hardware_efficiency"))
                .tonnesCo2e(operational(in));
        return (predicted - in.get("actual")) / in.get("actual") * 100;
      }),
  /**
   * Hours × power × PUE × grid in t, times a factor, 1 for a source without a slip, and cut towards
   * zero to a multiple of a step, 0 for a source that rounds.
   */
  CUT_OPERATIONAL_CARBON(
      in -> cut(in.get("factor") * operational(in).tonnesCo2e(in.get("hours")), in.get("step"))),
  /** Hours × power × PUE, in MWh. */
  ENERGY(
      in ->
          inThousands(
              new OperationalCarbon(in.get("power_w"), in.get("pue"), 0)
                  .kilowattHours(in.get("hours")))),
  /** Energy × water use effectiveness on site and off site, in kL. */
  WATER(in -> water(in).litres(in.get("energy_mwh"))),
  /** One device's share of a node's embodied carbon, in kg. */
  NODE_SHARE(
      in ->
          ServerEmbodiedCarbon.shareOfNode(in.get("kgco2e_per_node"), in.get("devices_per_node"))),
  /** Embodied carbon of a device-hour in a server, in kg. */
  SERVER_CARBON_RATE(in -> server(in).kilogramsCo2e(1)),
  /** Embodied carbon of device-hours in a server, in t. */
  SERVER_CARBON(in -> inThousands(server(in).kilogramsCo2e(in.get("hours")))),
  /** Embodied water of a device-hour in a server, in L. */
  SERVER_WATER_RATE(in -> server(in).litres(1)),
  /** Embodied water of device-hours in a server, in kL. */
  SERVER_WATER(in -> inThousands(server(in).litres(in.get("hours")))),
  /** Carbon of a batch of requests, in g. */
  INFERENCE_CARBON(in -> inference(in).gramsCo2e()),
  /** Water of a batch of requests, in L. */
  INFERENCE_WATER(in -> inference(in).litres()),
  /** Requests that emit as much as a training run. */
  INFERENCES_TO_MATCH_TRAINING(
      in -> inference(in).requestsThatMatchTraining(in.get("training_tco2e"))),
  /** The same, rounded half up to a multiple of one step, and the result to one of another. */
  INFERENCES_ROUNDED_TWICE(
      in ->
          rounded(
              rounded(
                  inference(in).requestsThatMatchTraining(in.get("training_tco2e")),
                  in.get("first_step")),
              in.get("second_step")));

  /** Lambdas without state: immutable, though their type cannot say so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<Inputs> value;

  Formula(ToDoubleFunction<Inputs> value) {
    this.value = value;
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The value of the formula.
   *
   * @param inputs its inputs; one that it needs and does not get is refused by name
   * @return the value in the unit of the cell
   */
  public double value(Inputs inputs) {
    return value.applyAsDouble(inputs);
  }

  /** Work of a run under α, as a source writes it, less the training compute, in TFLOP. */
  private static DoubleUnaryOperator excessWork(Inputs in) {
    double tflop = in.get("training_flop") / Units.FLOP_PER_TFLOP;
    double deviceSeconds = in.get("wall_hours") * in.get("device_count") * Units.SECONDS_PER_HOUR;
    return alpha ->
        (1 / alpha + deviceSeconds)
                * org.apache.commons.math3.util.FastMath.log(1 + alpha * deviceSeconds)
            - deviceSeconds
            - tflop;
  }

  /** The band's ends are powers of {@code base}: 10, or e where the source slipped. */
  private static double dynamicHours(Inputs in) {
    double log10Base = Math.log10(in.get("base"));
    return new AlphaBand(in.get("log_alpha_low") * log10Base, in.get("log_alpha_high") * log10Base)
        .deviceHours(in.get("training_flop") * in.get("flop_unit") / Units.FLOP_PER_TFLOP);
  }

  private static double transformerParameters(Inputs in, double layers, double hidden) {
    return 12
        * layers
        * hidden
        * hidden
        * (1
            + 13 / (12 * hidden)
            + (in.get("vocabulary") + in.get("sequence")) / (12 * layers * hidden));
  }

  private static double coefficient(Inputs in, IntToDoubleFunction argument) {
    int points = 0;
    while (in.values().containsKey("y" + points)) {
      points++;
    }
    Parabola fitted =
        Parabola.leastSquares(
            IntStream.range(0, points).mapToDouble(argument).toArray(),
            IntStream.range(0, points).mapToDouble(i -> in.get("y" + i)).toArray());
    double power = in.get("power");
    if (power == 2) {
      return fitted.a();
    } else if (power == 1) {
      return fitted.b();
    } else if (power == 0) {
      return fitted.c();
    }
    throw new IllegalArgumentException("power is " + power + ", must be 0, 1 or 2");
  }

  private static OperationalCarbon operational(Inputs in) {
    return new OperationalCarbon(in.get("power_w"), in.get("pue"), in.gramsCo2ePerKwh());
  }

  private static double cut(double value, double step) {
    if (step == 0) {
      return value;
    }
    BigDecimal exactStep = BigDecimal.valueOf(step);
    return BigDecimal.valueOf(value)
        .divideToIntegralValue(exactStep)
        .multiply(exactStep)
        .doubleValue();
  }

  private static double rounded(double value, double step) {
    if (step == 0) {
      return value;
    }
    BigDecimal exactStep = BigDecimal.valueOf(step);
    return BigDecimal.valueOf(value)
        .divide(exactStep, 0, RoundingMode.HALF_UP)
        .multiply(exactStep)
        .doubleValue();
  }

  /** From kg to t, L to kL, kWh to MWh. */
  private static double inThousands(double value) {
    return value / 1e3;
  }

  private static WaterUse water(Inputs in) {
    return new WaterUse(in.get("onsite_l_per_kwh"), in.get("offsite_l_per_kwh"));
  }

  private static ServerEmbodiedCarbon server(Inputs in) {
    return new ServerEmbodiedCarbon(
        in.get("device_kgco2e") + in.get("rare_earth_kgco2e"),
        in.get("device_litres") + in.get("rare_earth_litres"),
        in.get("lifetime_years"));
  }

  private static InferenceScenario inference(Inputs in) {
    return new InferenceScenario(
        in.get("requests"), in.get("energy_kwh"), in.gramsCo2ePerKwh(), water(in));
  }

  private static double polynomialHours(Inputs in) {
    double throughput =
        new PipelinePolynomial(in.get("a"), in.get("b"), in.get("c"))
                .tflopPerSecond(in.get("parameters"))
            * in.get("peak_tflops")
            / in.get("reference_peak_tflops");
    return in.get("training_flop")
        * in.get("flop_unit")
        / Units.FLOP_PER_TFLOP
        / throughput
        / Units.SECONDS_PER_HOUR;
  }
}
