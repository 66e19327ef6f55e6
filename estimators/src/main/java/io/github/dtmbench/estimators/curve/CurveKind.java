package io.github.dtmbench.estimators.curve;

import io.github.dtmbench.estimators.throughput.ConstantCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import io.github.dtmbench.estimators.throughput.SaturatingExponentialCurve;
import io.github.dtmbench.estimators.throughput.TwoStageCurve;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shapes that fitting chooses from, by kind of curve. Each list is a grid over the parameters
 * that are not the level, fixed before any score was seen and finer than the records can tell
 * apart; times run over the device-seconds of real runs, 10<sup>4</sup> to 10<sup>11</sup>. Every
 * kind that has a scale holds the constant as its first shape, so that it wins where nothing speaks
 * for another.
 */
public enum CurveKind {
  /** ln(1 + αt) of OpenCarbonEval: no parameter beside α. */
  LOGARITHMIC("logarithmic", "ln(1 + αt)", "OpenCarbonEval's curve, arXiv 2405.12843") {
    @Override
    List<CurveShape> shapes() {
      return List.of(new LogarithmicShape());
    }
  },

  /** P (1 − e<sup>−t/τ</sup>): τ in four steps a decade. */
  EXPONENTIAL("exponential", "P (1 − exp(−t/τ))", "a warm-up that ends") {
    @Override
    List<CurveShape> shapes() {
      Stream<CurveShape> rising =
          IntStream.rangeClosed(0, 28)
              .mapToDouble(step -> Math.pow(10, 4 + step / 4.0))
              .mapToObj(seconds -> level -> new SaturatingExponentialCurve(level, seconds));
      return Stream.concat(constant(), rising).toList();
    }
  },

  /**
   * A share of P up to a moment and P after it: a tenth to three quarters, two moments a decade.
   */
  STAGED("staged", "a share of P up to a moment, then P", "a cold start, then a plateau") {
    @Override
    List<CurveShape> shapes() {
      Stream<CurveShape> stages =
          Stream.of(0.75, 0.5, 0.25, 0.1)
              .flatMap(
                  share ->
                      IntStream.rangeClosed(0, 14)
                          .mapToDouble(step -> Math.pow(10, 4 + step / 2.0))
                          .mapToObj(
                              seconds ->
                                  level -> new TwoStageCurve(share * level, seconds, level)));
      return Stream.concat(constant(), stages).toList();
    }
  },

  /** a t<sup>p</sup>: p from −0.3 to 0.3 in steps of a hundredth, falling curves among them. */
  POWER("power", "a·t^p, p from −0.3 to 0.3", "throughput that changes by a share in each decade") {
    @Override
    List<CurveShape> shapes() {
      Stream<CurveShape> powers =
          IntStream.rangeClosed(-30, 30)
              .filter(step -> step != 0)
              .boxed()
              .sorted(Comparator.comparingInt(Math::abs))
              .map(step -> level -> new PowerLawCurve(level, step / 100.0));
      return Stream.concat(constant(), powers).toList();
    }
  };

  private final String variant;
  private final String formula;
  private final String origin;

  CurveKind(String variant, String formula, String origin) {
    this.variant = variant;
    this.formula = formula;
    this.origin = origin;
  }

  /** The shapes to choose from, the simplest first. */
  abstract List<CurveShape> shapes();

  private static Stream<CurveShape> constant() {
    return Stream.of(ConstantCurve::new);
  }

  String variant() {
    return variant;
  }

  String formula() {
    return formula;
  }

  String origin() {
    return origin;
  }
}
