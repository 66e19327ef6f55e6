package io.github.dtmbench.benchmarks.carbon;

import io.github.dtmbench.benchmarks.evaluation.Outcome;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.RecordedSite;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records whose reported carbon a forecast may be held against, each with what site and
 * datasheet say of it.
 */
public final class CarbonReports {

  private static final Set<CarbonGrade> COMPARABLE =
      EnumSet.of(CarbonGrade.MEASURED, CarbonGrade.ARITHMETIC, CarbonGrade.THIRD_PARTY);

  private final List<CarbonReport> reports;

  private CarbonReports(List<CarbonReport> reports) {
    this.reports = List.copyOf(reports);
  }

  /**
   * Finds the reports among records.
   *
   * @param runs the records
   * @param data the shipped data, which hold the grids
   * @return those with hours, carbon above zero and a forecast of the site, in their order
   */
  public static CarbonReports of(List<TrainingRun> runs, ShippedData data) {
    List<CarbonReport> reports = new ArrayList<>();
    for (TrainingRun run : runs) {
      if (COMPARABLE.contains(run.grading().carbon())
          && run.emissions().tonnesCo2e().orElse(0) > 0
          && run.hardware().deviceHours().isPresent()) {
        Footprint site = RecordedSite.of(run, data.countries());
        if (site.perDeviceHour(Stage.OPERATIONAL_CARBON).isPresent()) {
          reports.add(new CarbonReport(run, site));
        }
      }
    }
    return new CarbonReports(reports);
  }

  /**
   * All reports.
   *
   * @return in the order of the records
   */
  public List<CarbonReport> all() {
    return reports;
  }

  /**
   * Tonnes of CO2e as the quantity in which estimators are scored: predicted hours times what the
   * site makes of an hour.
   *
   * @return the target {@code carbon}
   */
  public Target target() {
    Map<String, Outcome> byModel = new HashMap<>();
    for (CarbonReport report : reports) {
      byModel.put(
          report.run().model(),
          new Outcome(
              report.tonnesCo2e(),
              report.site().perDeviceHour(Stage.OPERATIONAL_CARBON).orElseThrow()));
    }
    return Target.of("carbon", "t", byModel);
  }

  /**
   * The kind of report of each record.
   *
   * @return label of its grade by model
   */
  public Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    reports.forEach(r -> kinds.put(r.run().model(), r.run().grading().carbon().label()));
    return kinds;
  }
}
