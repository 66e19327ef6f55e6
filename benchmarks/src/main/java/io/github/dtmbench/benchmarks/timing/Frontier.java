package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.FrontierPoint.Question;
import io.github.dtmbench.benchmarks.timing.method.CurveInputs;
import io.github.dtmbench.benchmarks.timing.method.IntegrateMethod;
import io.github.dtmbench.benchmarks.timing.method.QuadratureInversion;
import io.github.dtmbench.benchmarks.timing.method.Regime;
import io.github.dtmbench.benchmarks.timing.method.RootFinders;
import io.github.dtmbench.benchmarks.timing.method.SizedQuadrature;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/**
 * Accuracy against cost of everything that integrates ln(1 + αt) or inverts its integral. The times
 * come from JMH; the errors are worked out here, on the inputs that were timed, against the closed
 * form, whose own error is known from references of 36 digits.
 */
public final class Frontier {

  /** Bound of the error of {@link LogThroughput}: three ulp. */
  public static final double CLOSED_FORM_ERROR = 3 * 0x1p-52;

  private static final String CLOSED_FORM = "closed form";
  private static final String MATH_LOG = "mathLog";
  private static final String[] DIGITS = {"6", "9", "12"};

  private final List<Measurement> measurements;

  private Frontier(List<Measurement> measurements) {
    this.measurements = measurements;
  }

  /**
   * Puts measurements beside errors. A regime of which nothing was measured is left out; of one
   * that was, every method is there, with or without a time.
   *
   * @param measurements of one run of JMH
   * @return by question, regime and method
   */
  public static List<FrontierPoint> of(List<Measurement> measurements) {
    Frontier frontier = new Frontier(List.copyOf(measurements));
    List<FrontierPoint> points = new ArrayList<>();
    for (Regime regime : Regime.values()) {
      points.addAll(frontier.work(regime));
    }
    for (Regime regime : Regime.values()) {
      points.addAll(frontier.inversions(Question.TIME, regime));
    }
    for (Regime regime : Regime.values()) {
      points.addAll(frontier.inversions(Question.ALPHA, regime));
    }
    return points;
  }

  /**
   * The part of {@link #of} that integrates, in one regime.
   *
   * @param measurements of one run of JMH
   * @param regime which
   * @return by method; empty if nothing of it was measured
   */
  public static List<FrontierPoint> integrations(List<Measurement> measurements, Regime regime) {
    return new Frontier(List.copyOf(measurements)).work(regime);
  }

  private List<FrontierPoint> work(Regime regime) {
    Scale scale = new Scale(Question.WORK, regime, IntegrateBenchmark.class);
    if (scale.isMissing()) {
      return List.of();
    }
    List<FrontierPoint> points = new ArrayList<>();
    points.add(scale.point(CLOSED_FORM, "", known(), scale.find("closedForm")));
    CurveInputs runs = CurveInputs.of(regime, IntegrateBenchmark.INPUTS);
    for (IntegrateMethod method : IntegrateMethod.values()) {
      for (String digits : DIGITS) {
        Optional<SizedQuadrature> sized =
            SizedQuadrature.smallest(method, Integer.parseInt(digits), runs);
        points.add(
            scale.point(
                words(method),
                sized.map(s -> size(s.quadrature().name())).orElse("1e-" + digits),
                sized.map(s -> OptionalDouble.of(s.relativeError())).orElse(OptionalDouble.empty()),
                sized.isEmpty()
                    ? Optional.empty()
                    : scale.find("quadrature", "method", method.name(), "digits", digits)));
      }
    }
    return points;
  }

  private static String size(String name) {
    // An adaptive method is named by the accuracy it is asked for, which Java writes 1.0E-6.
    return name.substring(name.lastIndexOf(' ') + 1).replace("1.0E-", "1e-");
  }

  private static String words(Enum<?> method) {
    return switch (method.name()) {
      case "RATIONAL_GAUSS" -> "rational Gauss";
      case "GAUSS_LEGENDRE" -> "Gauss-Legendre";
      case "TANH_SINH" -> "tanh-sinh";
      case "PANEL_SUM" -> "panel sum";
      case "COMPOSITE_SIMPSON" -> "composite Simpson";
      case "COMMONS_MATH_TRAPEZOID" -> "commons-math3 trapezoid";
      case "COMMONS_MATH_SIMPSON" -> "commons-math3 Simpson";
      case "COMMONS_MATH_ROMBERG" -> "commons-math3 Romberg";
      case "COMMONS_MATH_LEGENDRE_GAUSS" -> "commons-math3 Legendre-Gauss";
      default -> throw new IllegalArgumentException("no words for " + method);
    };
  }

  private List<FrontierPoint> inversions(Question question, Regime regime) {
    Inversion inversion = question == Question.TIME ? Inversion.TIME : Inversion.ALPHA;
    List<FrontierPoint> points = new ArrayList<>();
    Scale scale = new Scale(question, regime, inversion.benchmark);
    if (!scale.isMissing()) {
      CurveInputs runs = CurveInputs.of(regime, InversionBenchmark.INPUTS);
      points.add(scale.point(CLOSED_FORM, "", known(), scale.find("closedForm")));
      points.add(scale.point(CLOSED_FORM, "array", known(), scale.find("closedFormBatch")));
      points.add(
          scale.point("Newton", "", inversion.error(runs, inversion.newton), scale.find("newton")));
      points.add(
          scale.point("Brent", "", inversion.error(runs, inversion.brent), scale.find("brent")));
    }
    Scale search = new Scale(question, regime, InvertByQuadratureBenchmark.class);
    if (!search.isMissing()) {
      CurveInputs runs = CurveInputs.of(regime, InvertByQuadratureBenchmark.INPUTS);
      for (QuadratureInversion method : QuadratureInversion.values()) {
        OptionalDouble error = inversion.error(runs, inversion.search(method));
        points.add(
            search.point(
                "Brent on " + words(method),
                "1e-9",
                error,
                error.isEmpty()
                    ? Optional.empty()
                    : search.find(inversion.searchMethod, "method", method.name())));
      }
    }
    return points;
  }

  private static OptionalDouble known() {
    return OptionalDouble.of(CLOSED_FORM_ERROR);
  }

  /** One of the two inversions: what is timed, and how its error is taken. */
  private enum Inversion {
    TIME(
        InvertTimeBenchmark.class,
        "time",
        RootFinders::newtonDeviceSeconds,
        RootFinders::brentDeviceSeconds),
    ALPHA(
        InvertAlphaBenchmark.class,
        "alpha",
        RootFinders::newtonLog10Alpha,
        RootFinders::brentLog10Alpha);

    private final Class<?> benchmark;
    private final String searchMethod;

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final DoubleBinaryOperator newton;

    @SuppressWarnings("ImmutableEnumChecker")
    private final DoubleBinaryOperator brent;

    Inversion(
        Class<?> benchmark,
        String searchMethod,
        DoubleBinaryOperator newton,
        DoubleBinaryOperator brent) {
      this.benchmark = benchmark;
      this.searchMethod = searchMethod;
      this.newton = newton;
      this.brent = brent;
    }

    private DoubleBinaryOperator search(QuadratureInversion method) {
      return this == TIME ? method::deviceSeconds : method::log10AlphaPerSecond;
    }

    /** Largest relative error, for log10 α in units of max(1, |log10 α|); empty if it gives up. */
    private OptionalDouble error(CurveInputs inputs, DoubleBinaryOperator method) {
      CurveInputs runs = inputs.distinct();
      double worst = 0;
      for (int i = 0; i < runs.size(); i++) {
        double alpha = runs.log10AlphaPerSecond()[i];
        double tflop = runs.computeTflop()[i];
        double seconds = runs.deviceSeconds()[i];
        try {
          double error =
              this == TIME
                  ? method.applyAsDouble(alpha, tflop) / LogThroughput.deviceSeconds(alpha, tflop)
                      - 1
                  : (method.applyAsDouble(tflop, seconds)
                          - LogThroughput.log10AlphaPerSecond(tflop, seconds))
                      / Math.max(1, Math.abs(alpha));
          worst = Math.max(worst, Math.abs(error));
        } catch (ArithmeticException e) {
          return OptionalDouble.empty();
        }
      }
      return OptionalDouble.of(worst);
    }
  }

  /** The measurements of one class in one regime, and its two units of cost. */
  private final class Scale {

    private final Question question;
    private final Regime regime;
    private final Class<?> benchmark;

    private Scale(Question question, Regime regime, Class<?> benchmark) {
      this.question = question;
      this.regime = regime;
      this.benchmark = benchmark;
    }

    private boolean isMissing() {
      return measurements.stream()
          .noneMatch(
              m ->
                  m.benchmark().equals(benchmark.getSimpleName())
                      && m.parameter("regime").equals(Optional.of(regime.name())));
    }

    /** The measurement of a method with parameters, given as names and values by turns. */
    private Optional<Measurement> find(String method, String... parameters) {
      return measurements.stream()
          .filter(m -> m.isOf(benchmark, method))
          .filter(m -> m.parameter("regime").equals(Optional.of(regime.name())))
          .filter(
              m -> {
                for (int i = 0; i < parameters.length; i += 2) {
                  if (!m.parameter(parameters[i]).equals(Optional.of(parameters[i + 1]))) {
                    return false;
                  }
                }
                return true;
              })
          .findFirst();
    }

    private FrontierPoint point(
        String method, String order, OptionalDouble error, Optional<Measurement> measured) {
      return new FrontierPoint(
          question,
          regime,
          method,
          order,
          error,
          measured,
          ratio(measured, find(MATH_LOG)),
          ratio(measured, find("closedForm")));
    }

    private static OptionalDouble ratio(Optional<Measurement> of, Optional<Measurement> to) {
      return of.isPresent() && to.isPresent()
          ? OptionalDouble.of(of.get().nanoseconds() / to.get().nanoseconds())
          : OptionalDouble.empty();
    }
  }
}
