package io.github.dtmbench.estimators.registry;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestNames;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.ThroughputRegression;
import io.github.dtmbench.estimators.baseline.ConstantUtilization;
import io.github.dtmbench.estimators.baseline.DeviceThroughput;
import io.github.dtmbench.estimators.curve.CurveKind;
import io.github.dtmbench.estimators.curve.CurveThroughput;
import io.github.dtmbench.estimators.dynamic.DynamicThroughput;
import io.github.dtmbench.estimators.dynamic.PublishedDynamicThroughput;
import io.github.dtmbench.estimators.llmcarbon.LlmCarbon;
import io.github.dtmbench.estimators.llmcarbon.PipelinePolynomial;
import io.github.dtmbench.estimators.pooled.PooledUtilization;
import io.github.dtmbench.estimators.regression.PolynomialRegressor;
import io.github.dtmbench.estimators.regression.StandardizedRegressor;
import io.github.dtmbench.estimators.regression.SupportVectorRegressor;
import io.github.dtmbench.estimators.regression.TreeRegressor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * The registry: every contestant under its name, in the order in which tables list them, each
 * behind a blind that shows it the features it declares and no others. A new estimator is one line
 * here, one class and one subclass of the contract test.
 */
public final class Estimators {

  private static final Pattern ID = Pattern.compile("(?=.{1,40}$)[a-z0-9]+([.-][a-z0-9]+)*");

  /** For a call of an estimator from elsewhere; a fit of the slowest of ours takes seconds. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Map<String, Estimator> byId = new LinkedHashMap<>();

  private Estimators(List<GuardedEstimator> estimators) {
    for (GuardedEstimator estimator : estimators) {
      add(estimator, "two estimators are named " + estimator.id());
    }
  }

  /**
   * The contestants that ship with the project.
   *
   * @param data the shipped data, from which published parameters and benchmarks are read
   * @return the registry
   */
  public static Estimators standard(ShippedData data) {
    return new Estimators(guarded(shipped(data)));
  }

  private static List<Estimator> shipped(ShippedData data) {
    PipelinePolynomial polynomial =
        PipelinePolynomial.from(data.published("llmcarbon_polynomials"));
    PublishedTable bands = data.published("opencarboneval_devices");
    return List.of(
        new DynamicThroughput(),
        PublishedDynamicThroughput.from(bands, data.devices()),
        new LlmCarbon(polynomial, LlmCarbon.Variant.PUBLISHED),
        new LlmCarbon(polynomial, LlmCarbon.Variant.SCALED),
        polynomial(),
        svr(),
        decisionTree(),
        new ConstantUtilization(),
        new DeviceThroughput(),
        new CurveThroughput(CurveKind.LOGARITHMIC),
        new CurveThroughput(CurveKind.EXPONENTIAL),
        new CurveThroughput(CurveKind.STAGED),
        new CurveThroughput(CurveKind.POWER),
        new PooledUtilization());
  }

  /**
   * The shipped contestants, then those that the class path offers: every provider of the service
   * {@link Estimator} (a public class with a public constructor without arguments, named in {@code
   * META-INF/services/io.github.dtmbench.estimators.Estimator}), in the order of their names.
   *
   * @param data the shipped data, from which the published parameters are read
   * @return the registry
   * @throws InputException if a provider cannot be made, or has a name that is taken or is none;
   *     the message says which
   */
  public static Estimators withProvided(ShippedData data) {
    List<Estimator> provided = new ArrayList<>();
    try {
      ServiceLoader.load(Estimator.class).forEach(provided::add);
    } catch (ServiceConfigurationError e) {
      throw new InputException(
          "an estimator on the class path cannot be made: " + e.getMessage(), e);
    }
    List<GuardedEstimator> all = new ArrayList<>(guarded(shipped(data)));
    provided.stream()
        .map(estimator -> new GuardedEstimator(estimator, Optional.of(LIMIT)))
        .sorted(Comparator.comparing(Estimator::id))
        .forEach(all::add);
    all.forEach(estimator -> requireName(estimator.id()));
    return new Estimators(all);
  }

  private static List<GuardedEstimator> guarded(List<Estimator> estimators) {
    return estimators.stream().map(GuardedEstimator::new).toList();
  }

  /**
   * Degree 2 with cross terms, LLMCarbon's degree: ten coefficients, so that some 150 runs leave 15
   * to each.
   *
   * @return the estimator {@code polynomial}
   */
  static Estimator polynomial() {
    return new ThroughputRegression(
        "polynomial",
        "log10 throughput a full quadratic in log10 compute, parameters and peak; least squares",
        "LLMCarbon's degree, fitted here; solved with commons-math3",
        new StandardizedRegressor(new PolynomialRegressor(2)));
  }

  /**
   * The settings are scikit-learn's defaults for three standardised features, C = 1, ε = 0.1, γ =
   * 1/3: what a reader gets who follows a paper that names the method and not its settings. ε is a
   * tenth of a decade, about the error of rounded hours. They were not tuned on any table that is
   * printed. The solver stops at 1e-5 and not at 1e-3: on the held-out records, predictions then
   * differ from those of 1e-6 by at most 3.4e-5 of themselves, where 1e-3 left 2.4e-3; the fits
   * take about one and a half times as long.
   *
   * @return the estimator {@code svr}
   */
  static Estimator svr() {
    return new ThroughputRegression(
        "svr",
        "log10 throughput by ε-SVR with an RBF kernel on the same features; C 1, ε 0.1, γ 1/3",
        "OpenCarbonEval's baseline, settings unpublished; Smile 3.1.1",
        new StandardizedRegressor(new SupportVectorRegressor(1, 0.1, 1.0 / 3, 1e-5)));
  }

  /**
   * At least five runs a leaf, the usual default for regression trees (Smile, randomForest), and a
   * depth of five, which 150 runs can fill with leaves of that size. Not tuned on any table that is
   * printed.
   *
   * @return the estimator {@code decision-tree}
   */
  static Estimator decisionTree() {
    return new ThroughputRegression(
        "decision-tree",
        "log10 throughput by a regression tree on the same features; depth ≤ 5, ≥ 5 runs a leaf",
        "OpenCarbonEval's baseline, settings unpublished; Smile 3.1.1",
        new StandardizedRegressor(new TreeRegressor(5, 5)));
  }

  /**
   * These contestants, then others.
   *
   * @param others estimators of the user's
   * @return a registry of all
   * @throws InputException if a name is taken, or is none; the message says which
   */
  public Estimators with(List<Estimator> others) {
    Estimators all = new Estimators(List.of());
    all.byId.putAll(byId);
    for (GuardedEstimator other : guarded(others)) {
      String id = other.id();
      requireName(id);
      all.add(other, "the name '" + id + "' is taken by another estimator; choose another");
    }
    return all;
  }

  /** Names stand in tables, files and on the command line. */
  private static void requireName(String id) {
    if (!ID.matcher(id).matches()) {
      throw new InputException(
          "'"
              + id
              + "' cannot be the name of an estimator; lower-case letters and digits, joined by"
              + " hyphens or dots, at most 40, are expected");
    }
  }

  private void add(GuardedEstimator estimator, String refusal) {
    if (byId.putIfAbsent(estimator.id(), new BlindedEstimator(estimator)) != null) {
      throw new InputException(refusal);
    }
  }

  /**
   * All contestants.
   *
   * @return in registry order
   */
  public List<Estimator> all() {
    return List.copyOf(byId.values());
  }

  /**
   * One contestant.
   *
   * @param id its name
   * @return the estimator
   * @throws InputException for an unknown name; the message gives the nearest and lists the known
   *     ones
   */
  public Estimator require(String id) {
    Estimator estimator = byId.get(id);
    if (estimator == null) {
      throw new InputException(
          "unknown estimator '"
              + id
              + "'"
              + NearestNames.hint(id, byId.keySet())
              + "; known: "
              + String.join(", ", byId.keySet()));
    }
    return estimator;
  }
}
