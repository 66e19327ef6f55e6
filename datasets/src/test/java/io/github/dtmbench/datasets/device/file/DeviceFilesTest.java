package io.github.dtmbench.datasets.device.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure by another convention looks right by itself; next to its sisters it does not. */
class DeviceFilesTest {

  private static final String HEADER =
      "device,family,vendor,predecessor,first_sale_year,first_sale_date,peak_matrix16_tflops,"
          + "peak_basis,peak_matrix16_fp16acc_tflops,peak_tf32_tflops,peak_fp32_vector_tflops,"
          + "peak_fp16_vector_tflops,peak_fp8_tflops,peak_fp4_tflops,tdp_w,memory_gb,die_mm2,"
          + "process_nm,foundry,shown_as,product_footprint_kgco2e,product_footprint_scope,source,"
          + "note\n";

  /** A row with what the rules compare. */
  private static String row(
      String name, String before, String matrix16, String fp32, String die, String process) {
    return String.join(
            ",",
            name,
            name,
            "V",
            before,
            "2020",
            "",
            matrix16,
            matrix16.isEmpty() ? "none" : "listed",
            ",",
            fp32,
            ",,,,",
            die,
            process,
            "",
            "1",
            "",
            "",
            "s",
            "")
        + "\n";
  }

  private static DeviceCatalog read(String devices, String aliases) {
    return DeviceFiles.read(
        CsvFile.parse("devices.csv", (HEADER + devices).getBytes(UTF_8)),
        CsvFile.parse(
            "aliases.csv",
            ("alias,device,count,kind,may_also_mean,source\n" + aliases).getBytes(UTF_8)));
  }

  private static List<String> problems(String devices, String aliases) {
    return assertThrows(InvalidDataException.class, () -> read(devices, aliases))
        .problems()
        .stream()
        .map(DataProblem::message)
        .toList();
  }

  @Test
  void nameOfSignsAlone_isNone() {
    String device = row("A", "", "1", "", "", "");
    assertTrue(
        problems(device, "{},A,1,common,,s\n").stream()
            .anyMatch(m -> m.contains("a name with a letter or a digit")));
    assertTrue(
        problems(device + row("(((((", "", "1", "", "", ""), "x,A,1,common,,s\n").stream()
            .anyMatch(m -> m.contains("a name with a letter or a digit")));
  }

  private static String only(String devices) {
    List<String> found = problems(devices, "x,A,1,common,,s\n");
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  @Test
  void read_matrixPeakOfTheVectors_refused() {
    assertEquals(
        "devices.csv:2: column peak_matrix16_tflops: \"29.15\": expected a peak of the matrix"
            + " units; this is the one of the vector units at FP32",
        only(row("A", "", "29.15", "29.15", "", "")));
  }

  @Test
  void read_namesOfOneChipThatDiffer_refused() {
    assertEquals(
        "devices.csv:3: column peak_matrix16_tflops: \"32.62\": expected a peak that agrees with"
            + " the other devices of the same chip: TITAN A",
        only(
            row("TITAN A", "", "130.5", "16.31", "754", "12")
                + row("Quadro A", "", "32.62", "16.31", "754", "12")));
  }

  @Test
  void read_geForceAtTheFullRate_refused() {
    assertEquals(
        "devices.csv:3: column peak_matrix16_tflops: \"330\": expected a peak that agrees with the"
            + " other devices of the same chip: L40S",
        only(
            row("L40S", "", "362", "91.6", "608", "")
                + row("GeForce 4090", "", "330", "82.6", "608.5", "5")));
  }

  @Test
  void read_geForceAtHalfTheRate_isTheirClass() {
    read(
        row("L40S", "", "362", "91.6", "608", "")
            + row("GeForce 4090", "", "165.2", "82.6", "608.5", "5"),
        "x,L40S,1,common,,s\n");
  }

  @Test
  void read_generationSlowerThanTheOneBefore_refused() {
    assertEquals(
        "devices.csv:3: column peak_matrix16_tflops: \"35.58\": expected no less than A before it,"
            + " which has 53.8",
        only(row("A", "", "53.8", "", "", "") + row("B", "A", "35.58", "", "", "")));
    assertEquals(
        "devices.csv:2: column predecessor: \"C\": expected another device of this file",
        only(row("A", "C", "53.8", "", "", "")));
  }

  @Test
  void read_oneDieInTwoProcesses_refused() {
    String sxm = row("A", "", "989.4", "66.9", "814", "5");
    String pcie = row("B", "", "756", "51.2", "814", "4").replace("B,B,", "B,A,");
    List<String> found = problems(sxm + pcie, "x,A,1,common,,s\n");
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.get(1).endsWith("expected the process of the same die in A"), found::toString);
  }

  @Test
  void read_basisAndPeakThatDisagree_refused() {
    assertTrue(
        only(row("A", "", "50", "", "", "").replace("listed", "none"))
            .endsWith("expected a basis of the matrix peak, such as datasheet"));
    assertTrue(
        only(row("A", "", "", "5", "", "").replace("none", "datasheet"))
            .endsWith("expected none or unknown, as there is no matrix peak"));
  }

  @Test
  void read_cellsThatBelongTogether_refusedByColumn() {
    String row = row("A", "", "50", "", "", "");
    assertTrue(
        only(row.replace("2020,", "2020,2021-01-01")).contains("column first_sale_date"),
        "a day outside the year");
    assertTrue(
        only(row.replace("1,,,s", "1,164,,s")).contains("column product_footprint_scope"),
        "a footprint without a scope");
    assertTrue(only(row.replace(",1,,,s", ",,,,s")).contains("column shown_as"), "no shown_as");
  }

  @Test
  void read_collidingNames_refusedByLine() {
    String a1 = row("a1", "", "50", "", "", "");
    assertEquals(
        List.of(
            "devices.csv:3: column device: \"A-1\": expected a name that is not taken already, by"
                + " line 2"),
        problems(a1 + row("A-1", "", "50", "", "", ""), "x,a1,1,common,,s\n"));
    assertEquals(
        List.of(
            "aliases.csv:2: column alias: \"A 1\": expected a name that is not taken already, by a"
                + " device",
            "aliases.csv:4: column alias: \"(X)\": expected a name that is not taken already, by"
                + " line 3",
            "aliases.csv:5: column device: \"a2\": expected a device of the file of devices",
            "aliases.csv:6: column may_also_mean: \"a3\": expected a device of the file of"
                + " devices"),
        problems(
            a1,
            """
            A 1,a1,1,common,,s
            x,a1,1,common,,s
            (X),a1,1,common,,s
            y,a2,1,common,,s
            z,a1,1,common,a3,s
            """));
  }
}
