package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.published.PublishedTables;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed is what the commands take: a name that is shown and refused sends people away. */
class ListCommandTest {

  private static final ShippedData DATA = ShippedData.load();

  private static List<String> rows(String what) {
    CommandLineRun run = CommandLineRun.of("list", what, "--format", "csv");
    assertEquals(0, run.exitCode(), run.err());
    return run.out().lines().skip(1).toList();
  }

  private static void assertNames(List<String> names, String what) {
    List<String> rows = rows(what);
    assertEquals(names.size(), rows.size());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      assertTrue(rows.get(i).replace("\"", "").startsWith(name + ","), rows.get(i));
    }
  }

  @Test
  void estimators_areThoseOfTheRegistry_withWhatTheyRead() {
    assertNames(Estimators.standard(DATA).all().stream().map(Estimator::id).toList(), "estimators");
    assertTrue(
        rows("estimators").stream()
            .anyMatch(
                row ->
                    row.startsWith(
                        "pooled-utilization,\"parameters, devices, date, precision,"
                            + " organization\"")));
  }

  @Test
  void devices_areThoseOfTheCatalog_withTheirDatasheet() {
    assertNames(DATA.devices().devices().stream().map(Device::name).toList(), "devices");
    assertTrue(
        rows("devices")
            .contains(
                "NVIDIA H100 SXM 80GB,NVIDIA"
                    + " H100,989.4,fp32acc,494.7,66.9,1979,,700,814,5,2022-09-20"));
  }

  @Test
  void protocols_areThoseThatEvaluateTakes() {
    assertNames(Protocols.standard(DATA, 1).all().stream().map(Protocol::id).toList(), "protocols");
  }

  @Test
  void tables_areThePublishedOnes() {
    assertNames(PublishedTables.ids(), "tables");
  }

  @Test
  void grids_areCountries() {
    List<String> rows = rows("grids");
    assertEquals(DATA.countries().countries().size(), rows.size());
    assertTrue(
        rows.contains("United States,USA,383.55,2024,life-cycle production,Ember via co2.js"));
  }

  @Test
  void regions_areCloudsThenGrids() {
    List<String> rows = rows("regions");
    assertEquals(DATA.cloudRegions().size() + DATA.gridZones().size(), rows.size());
    assertTrue(
        rows.contains(
            "gcp asia-east1,Taiwan,TWN,TW,519,2025,life-cycle consumption,Electricity Maps via"
                + " co2.js,427.95,1.13,\"2025, Google-owned campus (calendar year), Google via"
                + " Green Software Foundation\",,,"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"estimators", "devices", "throughputs", "grids", "regions", "protocols", "tables"})
  void everyFormat_isWritten(String what) {
    for (String format : List.of("text", "markdown", "csv", "json", "latex")) {
      CommandLineRun run = CommandLineRun.of("list", what, "--format", format);
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(run.out().length() > 100, run.out());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "list, WHAT",
    "list nothing, 'known: estimators, records, devices, traces, throughputs, grids, regions,"
        + " protocols, tables'"
  })
  void unknownOrMissing_isOneLine(String arguments, String words) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }
}
