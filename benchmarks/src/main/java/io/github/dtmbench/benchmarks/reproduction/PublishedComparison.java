package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Recomputes a table that compares methods on the six test models: OpenCarbonEval's Table 2
 * (operational carbon) or Table 3 (embodied carbon). The two differ in how device-hours become
 * carbon.
 */
final class PublishedComparison {

  /** A method of the source and the estimators that stand for it. */
  private enum Method {
    LLMCARBON("LLMCarbon", "llmcarbon.scaled", "llmcarbon.published", true),
    SVR("SVR", "svr", "svr", false),
    DTR("DTR", "decision-tree", "decision-tree", false),
    OPENCARBONEVAL(
        "OpenCarbonEval", "dynamic-throughput.published", "dynamic-throughput.published", true);

    private final String printedName;
    private final String estimator;
    private final String unscaledEstimator;
    private final boolean published;

    Method(String printedName, String estimator, String unscaledEstimator, boolean published) {
      this.printedName = printedName;
      this.estimator = estimator;
      this.unscaledEstimator = unscaledEstimator;
      this.published = published;
    }
  }

  private static final String NOT_PUBLISHED =
      "features and settings are not published; ours, fitted without the model's organization, stands beside it";

  private static final double PERCENT = 100;

  /** Not an input of the carbon but of the error that is printed beside it. */
  private static final String ERROR_SIGN = "error_sign";

  private final PublishedTable table;
  private final String carbonSuffix;
  private final String actualRow;
  private final List<String> inputs;
  private final CarbonOfHours carbonOfHours;
  private final PublishedTable operational;
  private final ComputedInputs computedInputs;
  private final MethodHours hours;

  /** How a table turns device-hours into carbon. */
  @FunctionalInterface
  interface CarbonOfHours {
    double of(TestModel model, double deviceHours, double pue);
  }

  /**
   * A comparison.
   *
   * @param table the printed table, a row per quantity, a column per model
   * @param carbonSuffix what follows a method's name in the key of its row of carbon, such as
   *     {@code tco2e}
   * @param actualRow the row of actual values
   * @param inputs the inputs on which its cells depend
   * @param operational the table that prints each model's FLOP
   */
  PublishedComparison(
      PublishedTable table,
      String carbonSuffix,
      String actualRow,
      List<String> inputs,
      CarbonOfHours carbonOfHours,
      PublishedTable operational,
      ComputedInputs computedInputs,
      MethodHours hours) {
    this.table = table;
    this.carbonSuffix = carbonSuffix;
    this.actualRow = actualRow;
    this.inputs = List.copyOf(inputs);
    this.carbonOfHours = carbonOfHours;
    this.operational = operational;
    this.computedInputs = computedInputs;
    this.hours = hours;
  }

  List<ComparisonRow> rows(List<TestModel> models) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (TestModel model : models) {
      for (Method method : Method.values()) {
        if (table.rowKeys().contains(carbonRow(method))) {
          rows.add(row(model, method));
        }
      }
    }
    return rows;
  }

  private String carbonRow(Method method) {
    return method.printedName + " " + carbonSuffix;
  }

  private ComparisonRow row(TestModel model, Method method) {
    PrintedNumber carbon = table.number(carbonRow(method), model.name());
    PrintedNumber error = table.number(method.printedName + " error_pct", model.name());
    Recomputation asComputed = asComputed(model, method, carbon, error);
    return new ComparisonRow(
        model.name(),
        method.printedName,
        carbon,
        error,
        asPrinted(model, method, carbon, error, asComputed),
        asComputed);
  }

  private double relativeError(double carbon, TestModel model) {
    double actual = table.number(actualRow, model.name()).value();
    return (carbon - actual) / actual;
  }

  /** Carbon from the printed inputs: the printed FLOP, the device's own throughput, no PUE. */
  private Recomputation asPrinted(
      TestModel model,
      Method method,
      PrintedNumber printedCarbon,
      PrintedNumber printedError,
      Recomputation asComputed) {
    PrintedNumber zettaflop = operational.number("zettaflop", model.name());
    Optional<Range> carbon = carbon(model, method.estimator, zettaflop, 1);
    if (carbon.isEmpty()) {
      return nothing("the method refuses this model");
    }
    Range error = carbon.get().map(value -> relativeError(value, model));
    if (!method.published) {
      return new Recomputation(
          OptionalDouble.of(carbon.get().value()),
          OptionalDouble.of(error.value()),
          Verdict.NOT_REPRODUCIBLE,
          List.of(NOT_PUBLISHED),
          Verdict.NOT_REPRODUCIBLE,
          List.of(NOT_PUBLISHED));
    }
    List<String> carbonInputs = inputs.stream().filter(i -> !i.equals(ERROR_SIGN)).toList();
    return recomputation(
        carbon.get().value(),
        error.value(),
        explainedBy(
            Judgement.of(printedCarbon, carbon.get(), rounded(zettaflop)),
            asComputed.carbonVerdict(),
            computedInputs.reasons(model.name(), method.printedName, carbonInputs)),
        explainedBy(
            judgeError(printedError, error, zettaflop, printedCarbon, model),
            asComputed.errorVerdict(),
            computedInputs.reasons(model.name(), method.printedName, inputs)));
  }

  /** Carbon from the inputs that were used in place of the printed ones. */
  private Recomputation asComputed(
      TestModel model, Method method, PrintedNumber printedCarbon, PrintedNumber printedError) {
    if (!method.published) {
      return nothing(NOT_PUBLISHED);
    }
    PrintedNumber zettaflop =
        usedInstead(model, method, "zettaflop")
            .map(input -> PrintedNumber.parse(input.value()))
            .orElse(operational.number("zettaflop", model.name()));
    boolean unscaled = usedInstead(model, method, "polynomial").isPresent();
    double pue =
        usedInstead(model, method, "pue")
            .map(input -> PrintedNumber.parse(input.value()).value())
            .orElse(1.0);
    Optional<Range> carbon =
        carbon(model, unscaled ? method.unscaledEstimator : method.estimator, zettaflop, pue);
    if (carbon.isEmpty()) {
      return nothing("the method refuses this model");
    }
    boolean unsigned = usedInstead(model, method, ERROR_SIGN).isPresent();
    Range error =
        carbon
            .get()
            .map(value -> relativeError(value, model))
            .map(value -> unsigned ? Math.abs(value) : value);
    return recomputation(
        carbon.get().value(),
        error.value(),
        Judgement.of(printedCarbon, carbon.get(), rounded(zettaflop)),
        judgeError(printedError, error, zettaflop, printedCarbon, model));
  }

  private Optional<ComputedInputs.Input> usedInstead(TestModel model, Method method, String input) {
    return inputs.contains(input)
        ? computedInputs.find(model.name(), method.printedName, input)
        : Optional.empty();
  }

  private Optional<Range> carbon(
      TestModel model, String estimator, PrintedNumber zettaflop, double pue) {
    double half = Judgement.halfDigit(zettaflop);
    Range range = new Range(zettaflop.value(), zettaflop.value() - half, zettaflop.value() + half);
    OptionalDouble predicted = hours.predict(estimator, model, zettaflop.value()).deviceHours();
    if (predicted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        range
            .map(
                value ->
                    hours
                        .predict(estimator, model, value)
                        .deviceHours()
                        .orElse(predicted.getAsDouble()))
            .map(deviceHours -> carbonOfHours.of(model, deviceHours, pue)));
  }

  private static String rounded(PrintedNumber zettaflop) {
    return "the FLOP, " + zettaflop.text() + " ZFLOP";
  }

  /** The sources round some predictions before they take the error, and some not. */
  private Judgement judgeError(
      PrintedNumber printedError,
      Range error,
      PrintedNumber zettaflop,
      PrintedNumber printedCarbon,
      TestModel model) {
    Judgement exact = Judgement.of(printedError, error.value() * PERCENT);
    if (exact.holds()) {
      return exact;
    }
    double fromPrint = relativeError(printedCarbon.value(), model);
    boolean sameCarbon = error.low() <= fromPrint && fromPrint <= error.high();
    if (sameCarbon && Judgement.of(printedError, fromPrint * PERCENT).holds()) {
      return new Judgement(
          Verdict.WITHIN_TOLERANCE, "follows from the rounded prediction that is printed");
    }
    return Judgement.of(printedError, error.map(value -> value * PERCENT), rounded(zettaflop));
  }

  private static Judgement explainedBy(
      Judgement printed, Verdict asComputed, List<String> reasons) {
    boolean explained =
        !printed.holds()
            && !reasons.isEmpty()
            && (asComputed == Verdict.REPRODUCED || asComputed == Verdict.WITHIN_TOLERANCE);
    return explained ? new Judgement(Verdict.EXPLAINED, reasons) : printed;
  }

  private static Recomputation recomputation(
      double carbon, double error, Judgement ofCarbon, Judgement ofError) {
    return new Recomputation(
        OptionalDouble.of(carbon),
        OptionalDouble.of(error),
        ofCarbon.verdict(),
        ofCarbon.reasons(),
        ofError.verdict(),
        ofError.reasons());
  }

  private static Recomputation nothing(String reason) {
    return new Recomputation(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Verdict.NOT_REPRODUCIBLE,
        List.of(reason),
        Verdict.NOT_REPRODUCIBLE,
        List.of(reason));
  }
}
