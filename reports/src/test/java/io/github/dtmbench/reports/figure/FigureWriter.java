package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes all figures of the shipped data to a folder, to look at; see scripts/update-figures.sh.
 */
public final class FigureWriter {

  private FigureWriter() {}

  /**
   * Writes the figures.
   *
   * @param arguments the folder
   * @throws IOException if it cannot be written to
   */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    ShippedData data = ShippedData.load();
    int threads = Runtime.getRuntime().availableProcessors();
    Statistics statistics = Statistics.usual();
    Evaluation hours =
        Evaluation.run(
            new LeaveOrganizationOut(),
            Estimators.standard(data).all(),
            RecordGrade.select(data.runs(), RecordGrade.independent()),
            Target.deviceHours(),
            HeldOutEvaluation.withIntervals(0.8, threads),
            statistics);
    FigureInputs inputs =
        new FigureInputs(
            data,
            data.runs(),
            AccuracyTables.compute(data, threads),
            hours,
            statistics,
            TraceStudy.of(data, threads),
            List.of());
    for (Figure figure : Figures.all(inputs, threads)) {
      Files.write(folder.resolve(figure.id() + ".svg"), figure.images().svg());
      Files.write(folder.resolve(figure.id() + ".pdf"), figure.images().pdf());
      Files.write(folder.resolve(figure.id() + ".png"), figure.images().png());
      try (Writer csv =
          Files.newBufferedWriter(folder.resolve(figure.id() + ".csv"), StandardCharsets.UTF_8)) {
        TableFormat.CSV.render(List.of(figure.data()), csv);
      }
    }
  }
}
