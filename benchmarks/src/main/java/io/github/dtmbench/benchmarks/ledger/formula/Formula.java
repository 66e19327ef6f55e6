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
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state, and names that are copied
public enum Formula implements Labelled {
  /** The input itself: a value that the source repeats from elsewhere. */
  SAME("value", in -> in.get("value")),
  /** Sum of all inputs. */
  SUM("*", in -> in.all().sum()),
  /** Product of all inputs. */
  PRODUCT("*", in -> in.all().reduce(1, (a, b) -> a * b)),
  /** One input over another. */
  QUOTIENT("numerator denominator", in -> in.get("numerator") / in.get("denominator")),
  /** (predicted − actual) / actual, in percent; the sign is 1, or −1 for a source that lost it. */
  RELATIVE_ERROR_PERCENT(
      "sign predicted actual",
      in -> in.get("sign") * (in.get("predicted") - in.get("actual")) / in.get("actual") * 100),
  /** Hours × power × PUE × grid, in t. */
  OPERATIONAL_CARBON(
      "hours " + Shared.ELECTRICITY, in -> operational(in).tonnesCo2e(in.get("hours"))),
  /** Die area × carbon per area / lifetime, in g/h. */
  EMBODIED_RATE(
      "die_mm2 kgco2_per_cm2 lifetime_hours",
      in ->
          EmbodiedCarbon.ofDie(in.get("die_mm2"), in.get("kgco2_per_cm2"), in.get("lifetime_hours"))
              .gramsCo2ePerDeviceHour()),
  /** Hours × rate, in kg. */
  EMBODIED_CARBON(
      "hours gco2_per_hour",
      in -> new EmbodiedCarbon(in.get("gco2_per_hour")).kilogramsCo2e(in.get("hours"))),
  /** The hours behind operational carbon × rate, in kg. */
  EMBODIED_CARBON_OF_OPERATIONAL(
      "tco2e power_w gco2_per_hour " + Shared.GRID,
      in ->
          new EmbodiedCarbon(in.get("gco2_per_hour"))
              .kilogramsCo2e(
                  new OperationalCarbon(in.get("power_w"), 1, in.gramsCo2ePerKwh())
                      .deviceHours(in.get("tco2e")))),
  /** log10 α of a run, per second. */
  LOG10_ALPHA(
      Shared.RUN,
      in ->
          LogThroughput.log10AlphaPerSecond(
              in.get("training_flop") / Units.FLOP_PER_TFLOP,
              in.get("wall_hours") * in.get("device_count") * Units.SECONDS_PER_HOUR)),
  /**
   * log10 α of a run where {@code fsolve} stops that is started at {@code start}, per second: a
   * root or not.
   */
  LOG10_ALPHA_BY_FSOLVE(
      "start " + Shared.RUN,
      in -> Math.log10(PowellHybrid.stoppingPoint(excessWork(in), in.get("start")))),
  /** Mean of the times at the ends of a band of α, as operational carbon in t. */
  DYNAMIC_OPERATIONAL_CARBON(
      "power_w " + Shared.GRID + " " + Shared.DYNAMIC_HOURS,
      in ->
          new OperationalCarbon(in.get("power_w"), 1, in.gramsCo2ePerKwh())
              .tonnesCo2e(dynamicHours(in))),
  /** The same as embodied carbon, in kg. */
  DYNAMIC_EMBODIED_CARBON(
      "gco2_per_hour " + Shared.DYNAMIC_HOURS,
      in -> new EmbodiedCarbon(in.get("gco2_per_hour")).kilogramsCo2e(dynamicHours(in))),
  /** LLMCarbon's pipeline polynomial on every device, as operational carbon in t. */
  LLMCARBON_OPERATIONAL_CARBON(
      Shared.ELECTRICITY + " " + Shared.POLYNOMIAL_HOURS,
      in -> operational(in).tonnesCo2e(polynomialHours(in))),
  /** The same as embodied carbon, in kg. */
  LLMCARBON_EMBODIED_CARBON(
      "gco2_per_hour " + Shared.POLYNOMIAL_HOURS,
      in -> new EmbodiedCarbon(in.get("gco2_per_hour")).kilogramsCo2e(polynomialHours(in))),
  /** Parameters of a GPT model from its layers and hidden size (arXiv 2104.04473, eq. 2). */
  TRANSFORMER_PARAMETERS(
      "layers hidden unit " + Shared.TOKENS,
      in -> transformerParameters(in, in.get("layers"), in.get("hidden")) / in.get("unit")),
  /** A factor of the parabola of least squares through the points {@code x0, y0, x1, y1 ...}. */
  PARABOLA_COEFFICIENT("power x# y#", in -> coefficient(in, i -> in.get("x" + i))),
  /** The same against the parameters of models given by {@code layers0, hidden0, y0 ...}. */
  PARABOLA_COEFFICIENT_OF_PARAMETERS(
      "power layers# hidden# y# " + Shared.TOKENS,
      in ->
          coefficient(
              in, i -> transformerParameters(in, in.get("layers" + i), in.get("hidden" + i)))),
  /** Compute over achieved throughput of all devices, in days. */
  TRAINING_DAYS(
      "zettaflop achieved_tflops device_count",
      in ->
          in.get("zettaflop")
              * 1e9
              / (in.get("achieved_tflops") * in.get("device_count"))
              / (Units.SECONDS_PER_HOUR * 24)),
  /** Error of LLMCarbon's carbon from measured efficiency, power and PUE, in percent. */
  LLMCARBON_VALIDATION_ERROR(
      "parameters_b tokens_b peak_tflops hardware_efficiency actual " + Shared.ELECTRICITY,
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
      "factor hours step " + Shared.ELECTRICITY,
      in ->
          stepped(
              in.get("factor") * operational(in).tonnesCo2e(in.get("hours")),
              in.get("step"),
              RoundingMode.DOWN)),
  /** Hours × power × PUE, in MWh. */
  ENERGY(
      "hours power_w pue",
      in ->
          inThousands(
              new OperationalCarbon(in.get("power_w"), in.get("pue"), 0)
                  .kilowattHours(in.get("hours")))),
  /** Energy × water use effectiveness on site and off site, in kL. */
  WATER("energy_mwh " + Shared.WATER_USE, in -> water(in).litres(in.get("energy_mwh"))),
  /** One device's share of a node's embodied carbon, in kg. */
  NODE_SHARE(
      "kgco2e_per_node devices_per_node",
      in ->
          ServerEmbodiedCarbon.shareOfNode(in.get("kgco2e_per_node"), in.get("devices_per_node"))),
  /** Embodied carbon of a device-hour in a server, in kg. */
  SERVER_CARBON_RATE(Shared.SERVER, in -> server(in).kilogramsCo2e(1)),
  /** Embodied carbon of device-hours in a server, in t. */
  SERVER_CARBON(
      "hours " + Shared.SERVER, in -> inThousands(server(in).kilogramsCo2e(in.get("hours")))),
  /** Embodied water of a device-hour in a server, in L. */
  SERVER_WATER_RATE(Shared.SERVER, in -> server(in).litres(1)),
  /** Embodied water of device-hours in a server, in kL. */
  SERVER_WATER("hours " + Shared.SERVER, in -> inThousands(server(in).litres(in.get("hours")))),
  /** Carbon of a batch of requests, in g. */
  INFERENCE_CARBON(Shared.INFERENCE, in -> inference(in).gramsCo2e()),
  /** Water of a batch of requests, in L. */
  INFERENCE_WATER(Shared.INFERENCE, in -> inference(in).litres()),
  /** Requests that emit as much as a training run. */
  INFERENCES_TO_MATCH_TRAINING(
      "training_tco2e " + Shared.INFERENCE,
      in -> inference(in).requestsThatMatchTraining(in.get("training_tco2e"))),
  /** The same, rounded half up to a multiple of one step, and the result to one of another. */
  INFERENCES_ROUNDED_TWICE(
      "training_tco2e first_step second_step " + Shared.INFERENCE,
      in ->
          stepped(
              stepped(
                  inference(in).requestsThatMatchTraining(in.get("training_tco2e")),
                  in.get("first_step"),
                  RoundingMode.HALF_UP),
              in.get("second_step"),
              RoundingMode.HALF_UP));

  /** Names that several formulas declare. */
  private static final class Shared {
    static final String GRID = "gco2_per_kwh|kgco2_per_kwh";
    static final String ELECTRICITY = "power_w pue " + GRID;
    static final String RUN = "training_flop wall_hours device_count";
    static final String DYNAMIC_HOURS = "training_flop flop_unit base log_alpha_low log_alpha_high";
    static final String POLYNOMIAL_HOURS =
        "training_flop flop_unit parameters a b c peak_tflops reference_peak_tflops";
    static final String TOKENS = "vocabulary sequence";
    static final String WATER_USE = "onsite_l_per_kwh offsite_l_per_kwh";
    static final String SERVER =
        "device_kgco2e rare_earth_kgco2e device_litres rare_earth_litres lifetime_years";
    static final String INFERENCE = "requests energy_kwh " + GRID + " " + WATER_USE;
  }

  private final InputNames inputs;
  private final ToDoubleFunction<Inputs> value;

  Formula(String inputs, ToDoubleFunction<Inputs> value) {
    this.inputs = InputNames.parse(inputs);
    this.value = value;
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What it is computed from.
   *
   * @return the names of its inputs
   */
  public InputNames inputs() {
    return inputs;
  }

  /**
   * The value of the formula.
   *
   * @param numbers its inputs; one that it needs and does not get is refused by name
   * @return the value in the unit of the cell
   */
  public double value(Inputs numbers) {
    return value.applyAsDouble(numbers);
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

  /** To a multiple of a step; as it is where the step is 0. */
  private static double stepped(double value, double step, RoundingMode mode) {
    if (step == 0) {
      return value;
    }
    BigDecimal exactStep = BigDecimal.valueOf(step);
    return BigDecimal.valueOf(value).divide(exactStep, 0, mode).multiply(exactStep).doubleValue();
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
