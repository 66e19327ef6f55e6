package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.forecast.BatchForecast;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.NamedRun;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does the cost of a record stay flat from a thousand to a million? One operation reads a CSV of
 * synthetic runs and predicts each with every parametric estimator, in a heap of one GiB. {@code
 * -prof gc} tells the bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ScalingBenchmark {

  /** Those whose prediction costs as much as they have seen records, or a walk down a tree. */
  private static final Set<String> NOT_PARAMETRIC = Set.of("svr", "decision-tree");

  private static final long SEED = 20240601;

  /** Rows of the file. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int records;

  private ShippedData data;
  private List<FittedEstimator> estimators;
  private Path file;

  /** Made by JMH. */
  public ScalingBenchmark() {}

  /**
   * Writes the file and fits the estimators.
   *
   * @throws IOException if the file cannot be written
   */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    data = ShippedData.load();
    List<LabelledRun> runs = RecordGrade.select(data.runs(), RecordGrade.independent());
    estimators =
        Estimators.standard(data).all().stream()
            .filter(estimator -> !NOT_PARAMETRIC.contains(estimator.id()))
            .map(estimator -> estimator.fit(runs))
            .toList();
    file = Files.createTempFile("dtm-bench", ".csv");
    SplittableRandom random = new SplittableRandom(SEED);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("model,device,training_flop,parameters,device_count,publication_date,domain\n");
      for (int i = 0; i < records; i++) {
        LabelledRun like = runs.get(random.nextInt(runs.size()));
        out.write(
            "run "
                + i
                + ","
                + like.features().device().name()
                + ","
                + Math.pow(10, random.nextDouble(18, 26))
                + ","
                + Math.pow(10, random.nextDouble(7, 12))
                + ","
                + (1 << random.nextInt(14))
                + ",2024-05-31,Language\n");
      }
    }
  }

  /**
   * Removes the file.
   *
   * @throws IOException if it cannot be removed
   */
  @TearDown(Level.Trial)
  public void remove() throws IOException {
    Files.delete(file);
  }

  /**
   * From the file to predictions.
   *
   * @return device-hours by estimator and run
   */
  @Benchmark
  public double[][] csvToPredictions() {
    return BatchForecast.deviceHours(
        estimators,
        PlannedRunFile.read(CsvFile.read(file), data).runs().stream()
            .map(NamedRun::features)
            .toList());
  }
}
