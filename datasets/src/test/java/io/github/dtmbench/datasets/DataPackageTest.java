package io.github.dtmbench.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dtmbench.datasets.DataPackage.Resource;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.file.DeviceFiles;
import io.github.dtmbench.datasets.equivalence.Equivalences;
import io.github.dtmbench.datasets.grid.GridFiles;
import io.github.dtmbench.datasets.quality.ModelQualityFile;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import io.github.dtmbench.datasets.throughput.ThroughputBenchmarkReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code datapackage.json} describes the shipped files to people who read them without this code.
 * It says nothing that the files or the loaders do not hold to.
 */
class DataPackageTest {

  /** Cells of every kind, right and wrong; each column gets all of them. */
  private static final List<String> CANDIDATES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "2",
          "0.5",
          "1.5",
          "7e3",
          "1e30",
          "999999999",
          "1000000000",
          "1,5",
          "2024-05-31",
          "2024-02-30",
          "31.05.2024",
          "x");

  /** Cells that are right by themselves and wrong beside the others of the row. */
  private static final Map<String, Set<String>> AT_ODDS =
      Map.of(
          "peak_basis", Set.of("none", "unknown"),
          "peak_matrix16_tflops", Set.of(""),
          "first_sale_date", Set.of("2024-05-31"),
          "product_footprint_scope", Set.of(""),
          "pue_year", Set.of(""),
          "pue_scope", Set.of(""),
          "wue_year", Set.of(""),
          "wue_scope", Set.of(""),
          "site_source", Set.of(""));

  private static final ShippedData DATA = ShippedData.load();

  static List<Resource> resources() throws IOException {
    return DataPackage.resources();
  }

  @Test
  void resources_areTheShippedFiles() throws IOException {
    assertEquals(
        DataPackage.shippedFiles(), resources().stream().map(Resource::path).sorted().toList());
    assertEquals(resources().size(), resources().stream().map(Resource::name).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("resources")
  void resource_saysWhatItIsAndWhereItComesFrom(Resource resource) {
    assertFalse(resource.json().path("title").asText().isBlank());
    for (String list : List.of("sources", "licenses")) {
      assertFalse(resource.json().path(list).isEmpty(), list);
    }
    for (JsonNode field : resource.json().at("/schema/fields")) {
      assertFalse(field.path("description").asText().isBlank(), field::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("resources")
  void file_headerAndEveryCell_agreeWithTheSchema(Resource resource) throws IOException {
    List<SchemaField> fields = resource.fields();
    List<List<String>> lines = resource.lines();
    assertEquals(fields.stream().map(SchemaField::name).toList(), lines.get(0));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      SchemaField field = fields.get(i);
      Set<String> seen = new HashSet<>();
      for (List<String> line : lines.subList(1, lines.size())) {
        String cell = line.get(i);
        if (!field.allows(cell) || (field.isUnique() && !seen.add(cell))) {
          wrong.add(field.name() + ": " + cell);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void file_keys_areUniqueAndPointSomewhere(Resource resource) throws IOException {
    for (JsonNode key : resource.json().at("/schema/primaryKey")) {
      List<String> cells = resource.column(key.asText());
      assertEquals(cells.size(), new HashSet<>(cells).size(), key::asText);
    }
    for (JsonNode foreign : resource.json().at("/schema/foreignKeys")) {
      Resource other =
          resources().stream()
              .filter(r -> r.name().equals(foreign.at("/reference/resource").asText()))
              .findFirst()
              .orElseThrow();
      Set<String> known = new HashSet<>(other.column(foreign.at("/reference/fields/0").asText()));
      List<String> cells = resource.column(foreign.at("/fields/0").asText());
      assertEquals(List.of(), cells.stream().filter(cell -> !known.contains(cell)).toList());
    }
  }

  private record Loader(String path, Consumer<CsvFile> load) {}

  static Stream<Loader> loaders() {
    CsvFile noAliases =
        csv(
            """
            alias,device,count,kind,may_also_mean,source
            an alias,NVIDIA H100 SXM 80GB,1,common,,s
            """);
    return Stream.of(
        new Loader("training_runs.csv", file -> TrainingRunFile.read(file, DATA.devices())),
        new Loader(
            "throughput_benchmarks.csv",
            file -> ThroughputBenchmarkReader.read(file, DATA.devices())),
        new Loader("devices.csv", file -> DeviceFiles.read(file, noAliases)),
        new Loader(
            "grid_countries.csv", file -> GridFiles.countries(file, csv("alias,iso3\nUS,USA\n"))),
        new Loader("cloud_regions.csv", GridFiles::cloudRegions),
        new Loader("grid_zones.csv", GridFiles::zones),
        new Loader("grid_zone_aliases.csv", GridFiles::zoneAliases),
        new Loader("grid_water.csv", GridFiles::water),
        new Loader("equivalences.csv", Equivalences::read),
        new Loader("model_quality.csv", ModelQualityFile::read));
  }

  /**
   * Replaces each cell of a shipped row by each candidate: what the schema lets pass, the loader
   * takes, and the other way round. Names of devices are left alone, for a schema of cells cannot
   * know them.
   */
  @ParameterizedTest
  @MethodSource("loaders")
  void schema_allowsWhatTheLoaderTakes(Loader loader) throws IOException {
    Resource resource = DataPackage.resource(loader.path());
    List<List<String>> lines = resource.lines();
    List<String> row = fullest(loader.path(), lines);
    List<String> differing = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < row.size(); i++) {
      SchemaField field = resource.fields().get(i);
      for (String cell : candidates(field, row.get(i))) {
        List<String> mutated = new ArrayList<>(row);
        mutated.set(i, cell);
        boolean taken = takes(loader, lines.get(0), mutated);
        refused += taken ? 0 : 1;
        if (taken != field.allows(cell)) {
          differing.add(field.name() + " = " + cell + (taken ? " is taken" : " is refused"));
        }
      }
    }
    assertEquals(List.of(), differing);
    assertTrue(refused > 0, "nothing was refused");
  }

  /** A row that has what every grade asks for, graded so that none is asked for. */
  private static List<String> fullest(String path, List<List<String>> lines) {
    List<String> row =
        new ArrayList<>(
            lines.stream()
                .skip(1)
                .filter(line -> !path.equals("training_runs.csv") || line.contains("score"))
                .filter(
                    line -> !path.equals("devices.csv") || line.contains("NVIDIA H100 SXM 80GB"))
                .filter(line -> !path.equals("grid_countries.csv") || line.contains("USA"))
                .max(
                    Comparator.comparingLong(
                        line -> line.stream().filter(cell -> !cell.isEmpty()).count()))
                .orElseThrow());
    if (path.equals("cloud_regions.csv")) {
      // Who publishes an intensity publishes no water.
      row.set(lines.get(0).indexOf("own_year"), "2025");
      row.set(lines.get(0).indexOf("own_source"), "a source");
    }
    int grade = lines.get(0).indexOf("throughput_grade");
    if (grade >= 0) {
      row.set(grade, "exclude");
    }
    for (String other : List.of("predecessor", "first_sale_date")) {
      if (lines.get(0).contains(other)) {
        row.set(lines.get(0).indexOf(other), "");
      }
    }
    return row;
  }

  private static List<String> candidates(SchemaField field, String present) {
    if (Set.of("device", "alias", "iso3", "predecessor").contains(field.name())) {
      return List.of(present, "");
    }
    List<String> candidates = new ArrayList<>(CANDIDATES);
    candidates.add(present);
    field.constraints().path("enum").forEach(value -> candidates.add(value.asText()));
    candidates.removeAll(AT_ODDS.getOrDefault(field.name(), Set.of()));
    return candidates;
  }

  private static boolean takes(Loader loader, List<String> header, List<String> row) {
    try {
      loader.load().accept(csv(line(header) + line(row)));
      return true;
    } catch (InvalidDataException e) {
      return false;
    }
  }

  private static String line(List<String> cells) {
    return cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static CsvFile csv(String text) {
    return CsvFile.parse("test.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
