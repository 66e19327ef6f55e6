package io.github.dtmbench.benchmarks.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.NamedRun;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.Plans;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of plans as features and sites: a row misread is a forecast of another run. */
class PlannedRunFileTest {

  private static final ShippedData DATA = ShippedData.load();

  private static Plans read(String text) {
    return PlannedRunFile.read(CsvFile.parse("plans.csv", text.getBytes(UTF_8)), DATA);
  }

  private static Sourced assumed(NamedRun run, Assumption assumption) {
    return run.site().find(assumption).orElseThrow();
  }

  /** Who wrote flop and devices does not look for training_flop and device_count. */
  @Test
  void read_synonyms_problemsNameTheColumnsAsTheyStandInTheFile() {
    assertProblem("flop,device\n-1,H100\n", "flop", "a number of FLOP from 1e12 to 1e32");
    assertProblem("flop,devices,device\n1e22,0,H100\n", "devices", "a whole number of devices");
    assertEquals(
        "plans.csv:1: column flop: \"flop\": expected this column once",
        assertThrows(InvalidDataException.class, () -> read("flop,flop,device\n1e22,1e22,H100\n"))
            .getMessage());
    assertProblem("training_flop,device\n-1,H100\n", "training_flop", "a number of FLOP");
  }

  /** 6 × 7e9 × 2e12 = 8.4e22 FLOP, unless a number is written. */
  @Test
  void compute_isWritten_orSixTimesParametersAndTokens() {
    List<NamedRun> runs =
        read("""
        device,training_flop,parameters,training_tokens
        H100,,7e9,2e12
        H100,1e23,7e9,2e12
        H100,1e22,,
        """)
            .runs();
    assertEquals(8.4e10, runs.get(0).features().computeTflop(), 1e-3);
    assertEquals(1e11, runs.get(1).features().computeTflop(), 1e-3);
    assertEquals(OptionalDouble.of(7e9), runs.get(1).features().parameters());
    assertEquals(OptionalDouble.of(2e12), runs.get(1).features().trainingTokens());
    assertEquals(OptionalDouble.empty(), runs.get(2).features().parameters());
  }

  /** Whole devices: four instances of 16, one alone, and two halves of a board. */
  @ParameterizedTest
  @CsvSource({"trn1.32xlarge, 4, 64", "trn1.32xlarge, '', 16", "MI250 GCD, 6, 3", "H100, 8, 8"})
  void count_isThatOfDevices(String device, String written, int expected) {
    assertEquals(
        OptionalInt.of(expected),
        read("device,training_flop,device_count\n" + device + ",1e23," + written + "\n")
            .runs()
            .get(0)
            .features()
            .deviceCount());
  }

  @ParameterizedTest
  @CsvSource({"H100", "MI250 GCD"})
  void count_notWritten_isNotKnownOfOneDeviceOrLess(String device) {
    assertEquals(
        OptionalInt.empty(),
        read("device,training_flop\n" + device + ",1e23\n").runs().get(0).features().deviceCount());
  }

  @Test
  void count_ofHalfADevice_orTooMany_isRefused() {
    assertProblem(
        "device,training_flop,device_count\nMI250 GCD,1e23,3\n",
        "device_count",
        "a number that makes whole devices of AMD Instinct MI250");
    assertProblem(
        "device,training_flop,device_count\ntrn1.32xlarge,1e23,999999999\n",
        "device_count",
        "a number that makes whole devices of AWS Trainium1");
  }

  @Test
  void count_notWhole_isRefusedInOneSentence() {
    assertProblem(
        "device,training_flop,device_count\nH100,1e23,1.5\n",
        "device_count",
        "expected a whole number of devices such as 1024 from 1 to 999999999, digits only");
  }

  private static void assertProblem(String text, String column, String expected) {
    String message = assertThrows(InvalidDataException.class, () -> read(text)).getMessage();
    assertTrue(
        message.startsWith("plans.csv:2: column " + column) && message.contains(expected), message);
  }

  @Test
  void compute_missing_isAProblemThatSaysBothWays() {
    assertProblem(
        "device,parameters\nH100,7e9\n",
        "training_flop",
        "a number of FLOP, or parameters and training_tokens");
    assertProblem(
        "device,training_tokens\nH100,7e9\n",
        "training_flop",
        "a number of FLOP, or parameters and training_tokens");
  }

  /** The word of the option, the group of the developer and what stands in other columns. */
  @Test
  void columns_haveTheNamesOfOptionsToo_andOthersAreHandedOn() {
    Plans plans =
        read(
            """
            model,device,flop,devices,date,organization,domain,precision,remark
            x,H100,1e23,8,2025-03-01,INRIA; Facebook AI Research,Language,BF16,mine
            y,H100,1e23,8,2025-03-01,Nobody Known,Language,BF16,
            """);
    NamedRun run = plans.runs().get(0);
    assertEquals("x", run.model());
    assertEquals("2025-03-01", run.features().publicationDate().orElseThrow().toString());
    assertEquals("Language", run.features().domain());
    assertEquals("BF16", run.features().precision());
    assertEquals("Meta", run.features().organizationGroup());
    assertEquals("Nobody Known", plans.runs().get(1).features().organizationGroup());
    assertEquals(List.of("mine"), run.others());
    assertEquals(List.of("remark"), plans.others());
    assertTrue(plans.hasCounts());
    assertFalse(plans.hasSite() || plans.hasGrid());
  }

  @Test
  void site_isWhatIsGiven_orPublishedOfThePlace_orTheUsual() {
    Plans plans =
        read(
            """
            device,training_flop,region,country,grid,pue
            H100,1e23,,,300,1.3
            H100,1e23,us-east-1,,,
            H100,1e23,,France,,
            H100,1e23,,,,
            """);
    List<NamedRun> runs = plans.runs();
    assertEquals(new Sourced(300, "given"), assumed(runs.get(0), Assumption.GRID));
    assertEquals(new Sourced(1.3, "given"), assumed(runs.get(0), Assumption.PUE));
    assertEquals(700, assumed(runs.get(0), Assumption.DEVICE_POWER).value());
    assertEquals(1.15, assumed(runs.get(1), Assumption.PUE).value());
    assertEquals(
        DATA.places().require("us-east-1").grid().gramsCo2ePerKwh(),
        assumed(runs.get(1), Assumption.GRID).value());
    assertEquals(
        DATA.places().ofCountry("France").grid().gramsCo2ePerKwh(),
        assumed(runs.get(2), Assumption.GRID).value());
    assertEquals(Footprint.USUAL_PUE, assumed(runs.get(3), Assumption.PUE).value());
    assertTrue(runs.get(3).site().find(Assumption.GRID).isEmpty());
    assertTrue(plans.hasSite() && plans.hasGrid());
    assertFalse(plans.hasCounts());
    Plans building = read("device,training_flop,pue\nH100,1e23,1.2\n");
    assertTrue(building.hasSite());
    assertFalse(building.hasGrid());
  }

  /** A million rows of one device at one place share it. */
  @Test
  void site_ofEqualRows_isOneObject() {
    List<NamedRun> runs =
        read("device,training_flop,country\nH100,1e23,France\nH100,1e24,France\n").runs();
    assertSame(runs.get(0).site(), runs.get(1).site());
  }

  @ParameterizedTest
  @CsvSource({"us-east-1, France, ''", "us-east-1, '', 300", "'', France, 300"})
  void place_givenTwice_isRefused(String region, String country, String grid) {
    assertProblem(
        "device,training_flop,region,country,grid_gco2_per_kwh\nH100,1e23,"
            + String.join(",", region, country, grid)
            + "\n",
        "grid_gco2_per_kwh",
        "one of region, country and grid_gco2_per_kwh, not several");
  }

  @Test
  void names_notKnown_areProblemsOfTheirColumns() {
    assertProblem("device,training_flop,region\nH100,1e23,Atlantis\n", "region", "a place: ");
    assertProblem("device,training_flop,country\nH100,1e23,Atlantis\n", "country", "a place: ");
    assertProblem(
        "device,training_flop\nHundred,1e23\n", "device", "a known device such as H100 or TPU v3");
    assertProblem("device,training_flop\nNVIDIA A10O,1e23\n", "device", "; nearest are NVIDIA A10");
  }
}
