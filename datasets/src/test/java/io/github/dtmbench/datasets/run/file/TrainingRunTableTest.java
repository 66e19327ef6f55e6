package io.github.dtmbench.datasets.run.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The table says what the runs say, under the names of the file. */
class TrainingRunTableTest {

  private static final List<TrainingRun> RUNS = ShippedData.load().runs();
  private static final Table TABLE = TrainingRunTable.of(RUNS);

  @Test
  void of_shippedRuns_oneRowEachWithTheColumnsOfTheFile() {
    assertEquals(RUNS.size(), TABLE.rowCount());
    assertEquals(TrainingRunFile.columns(), TABLE.columnNames());
  }

  @Test
  void of_missingValues_areMissing() {
    for (int i = 0; i < RUNS.size(); i++) {
      TrainingRun run = RUNS.get(i);
      assertEquals(
          run.workload().countedFlop().isEmpty(), TABLE.doubleColumn("counted_flop").isMissing(i));
      assertEquals(
          run.hardware().deviceCount().isEmpty(), TABLE.intColumn("device_count").isMissing(i));
      assertEquals(
          run.origin().publicationDate().isEmpty(),
          TABLE.dateColumn("publication_date").isMissing(i));
      assertEquals(
          run.emissions().scope().isEmpty(), TABLE.stringColumn("carbon_scope").isMissing(i));
    }
  }

  @Test
  void of_values_arrive() {
    int row = TABLE.stringColumn("model").asList().indexOf("BLOOM-176B");
    TrainingRun run = RUNS.get(row);
    assertEquals(
        run.hardware().deviceHours().orElseThrow(), TABLE.doubleColumn("device_hours").get(row));
    assertEquals("pretraining", TABLE.stringColumn("run_kind").get(row));
    assertEquals("NVIDIA A100 SXM 80GB", TABLE.stringColumn("device").get(row));
    assertTrue(TABLE.stringColumn("device").countMissing() == 0);
  }

  @Test
  void of_noRuns_emptyTableWithColumns() {
    Table empty = TrainingRunTable.of(List.of());
    assertEquals(0, empty.rowCount());
    assertEquals(TrainingRunFile.columns(), empty.columnNames());
  }
}
