package io.github.dtmbench.datasets.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped tables hold what the papers print. */
class PublishedTablesTest {

  static List<String> ids() {
    return PublishedTables.ids();
  }

  @Test
  void ids_folderOfTables_eachListedOnce() throws IOException, URISyntaxException {
    Path folder =
        Path.of(PublishedTables.class.getResource("opencarboneval_devices.csv").toURI())
            .getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          PublishedTables.ids().stream().map(id -> id + ".csv").toList(),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".csv") && !name.equals("index.csv"))
              .sorted()
              .toList());
    }
  }

  /**
   * Whatever starts like a number is one: a stray letter would drop a cell from the ledger unseen.
   */
  @ParameterizedTest
  @MethodSource("ids")
  void load_everyTable_everyNumberParses(String id) {
    PublishedTable table = PublishedTables.load(id);
    int numbers = 0;
    for (String rowKey : table.rowKeys()) {
      for (String column : table.columns().subList(1, table.columns().size())) {
        Optional<PrintedNumber> number = table.numberIfAny(rowKey, column);
        if (number.isPresent()) {
          assertEquals(number.get(), table.number(rowKey, column));
          numbers++;
        }
      }
    }
    assertTrue(numbers > 3, id);
  }

  @ParameterizedTest
  @CsvSource({
    "opencarboneval_devices, 8",
    "opencarboneval_operational, 13",
    "opencarboneval_embodied, 9",
    "opencarboneval_leaderboard, 67",
    "opencarboneval_model_emission, 67",
    "opencarboneval_alpha_fit, 111",
    "llmcarbon_polynomials, 4",
    "llmcarbon_carbon_per_area, 4"
  })
  void load_table_hasItsRows(String id, int rows) {
    assertEquals(rows, PublishedTables.load(id).rowKeys().size());
  }

  @ParameterizedTest
  @CsvSource({
    "opencarboneval_operational, OpenCarbonEval error_pct, GLM-130B, +7.8",
    "opencarboneval_operational, OpenCarbonEval error_pct, ViT-L/16, +15.4",
    "opencarboneval_operational, parameters, GLM-130B, 130e9",
    "opencarboneval_embodied, actual_embodied_kgco2e, Llama 3-70B, 10880.0",
    "opencarboneval_devices, NVIDIA H100, log10_alpha_high, 110",
    "opencarboneval_leaderboard, BlenderBot 3, tco2e, 40.00",
    "opencarboneval_model_emission, StarCoder, tco2e_in_file, 65.53660503735411",
    "opencarboneval_alpha_fit, Llama 3.1-405B, log10_alpha, 110.90684828727257",
    "llmcarbon_polynomials, pipeline_parallel_tflops, c, 1.34546129e+02",
    "llmcarbon_carbon_per_area, 7, kgco2_per_cm2, 1.6"
  })
  void load_sampleOfCells_asPrinted(String id, String rowKey, String column, String printed) {
    assertEquals(printed, PublishedTables.load(id).number(rowKey, column).text());
  }

  @Test
  void load_devicesOfTheTables_allInTheCatalog() {
    ShippedData data = ShippedData.load();
    for (String id :
        List.of(
            "opencarboneval_devices",
            "opencarboneval_alpha_fit",
            "opencarboneval_model_emission",
            "llmcarbon_carbon_per_area")) {
      PublishedTable table = data.published(id);
      for (String rowKey : table.rowKeys()) {
        for (String name : table.text(rowKey, "device").split("[;,]", -1)) {
          assertTrue(data.devices().find(name.strip()).isPresent(), id + ": " + name);
        }
      }
    }
  }

  @Test
  void load_unknownId_knownOnesListed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> PublishedTables.load("../devices"))
            .getMessage();
    assertEquals(
        "no published table \"../devices\"; there are "
            + PublishedTables.ids().stream().collect(Collectors.joining(", ")),
        message);
  }
}
