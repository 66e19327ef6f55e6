package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of runs, one a row. */
class FootprintFileTest {

  @TempDir Path folder;

  private CommandLineRun footprint(String csv, String... arguments) throws IOException {
    Path file = folder.resolve("runs.csv");
    Files.writeString(file, csv);
    String[] all = new String[arguments.length + 3];
    all[0] = "footprint";
    all[1] = "--input";
    all[2] = file.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandLineRun.of(all);
  }

  /**
   * 7.0e6 h × 0.7 kW = 4,900 MWh, × 416.3 g = 2,039.87 t. 150,000 h × 0.25 kW = 37.5 MWh, × 300 g =
   * 11.25 t. The last row has neither power nor grid of its own: 400 W and 100 g of the command
   * line, on 8 × 10 h: 0.032 MWh and 0.0032 t.
   */
  @Test
  void rows_areRuns_andTheCommandLineHoldsForAll() throws IOException {
    CommandLineRun run =
        footprint(
            """
            Model Name,device,device_hours,devices,hours,power,grid,note
            Llama,H100,7.0e6,,,700,416.3,-5
            SD,A100,150000,,,250 W,300,"=a, ""b\"""
            mine,A100,,8,10,,,
            """,
            "--power",
            "400",
            "--grid",
            "100",
            "--pue",
            "1",
            "--embodied",
            "0",
            "--format",
            "csv");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of(
            "Model Name,device,devices,hours,power,grid,note,utilization,device_hours,wall_days,"
                + "energy_megawatt_hours,operational_tonnes_co2e,market_based_tonnes_co2e,"
                + "embodied_tonnes_co2e,water_cubic_metres,water_on_site_cubic_metres,"
                + "water_off_site_cubic_metres,embodied_water_cubic_metres",
            "Llama,H100,,,700,416.3,-5,,7000000,,4900,2039.87,,0,,,,",
            "SD,A100,,,250 W,300,\"=a, \"\"b\"\"\",,150000,,37.5,11.25,,0,,,,",
            "mine,A100,8,10,,,,,80,0.4166666667,0.032,0.0032,,0,,,,"),
        run.out().lines().toList());
  }

  /** A region in a row takes the place of a grid on the command line. */
  @Test
  void rival_inTheRow_wins() throws IOException {
    CommandLineRun run =
        footprint(
            "energy_kwh,region\n1000,us-east-1\n1000,\n", "--grid", "100", "--pue", "1", "--json");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("\"operational_tonnes_co2e\": 0.418"), run.out());
    assertTrue(run.out().contains("\"operational_tonnes_co2e\": 0.1"), run.out());
  }

  /** 1,000 + 3,000 kWh at 500 g: 2 t. */
  @Test
  void people_seeATotal() throws IOException {
    CommandLineRun run =
        footprint("name,energy_kwh\nfirst,1000\nsecond,3 MWh\n", "--grid", "500", "--pue", "1");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().matches("(?s).*\nAll +4\\.000 +2\\.000\n.*"), run.out());
    assertTrue(run.out().contains("handed on as they are: name."), run.out());
  }

  @Test
  void everyProblem_isToldAtOnce_byLineAndColumn() throws IOException {
    CommandLineRun run =
        footprint(
            """
            device,device_hours,grid,region
            H100,5,99999,
            Hxyz,5,3,
            A100,,3,
            A100,5,,Frankfurt
            A100,x,3,
            A100,5
            """);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    List<String> lines = run.err().lines().toList();
    assertEquals(7, lines.size(), run.err());
    assertTrue(lines.get(0).startsWith("runs.csv:2: column grid: \"99999\": "), run.err());
    assertTrue(lines.get(1).startsWith("runs.csv:3: column device: \"Hxyz\": "), run.err());
    assertTrue(lines.get(2).startsWith("runs.csv:4: column device_hours: \"\": "), run.err());
    assertTrue(lines.get(3).startsWith("runs.csv:5: column region: \"Frankfurt\": "), run.err());
    assertTrue(lines.get(4).startsWith("runs.csv:6: column device_hours: \"x\": "), run.err());
    assertTrue(lines.get(5).startsWith("runs.csv:7: \"A100,5\": expected 4 cells"), run.err());
  }

  @Test
  void columnOfTheResult_isRefused() throws IOException {
    CommandLineRun run = footprint("energy_kwh,wall_days\n1,2\n");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("column wall_days has the name of a column"), run.err());
  }

  /** Handed on in silence, the first row would have no grid and the second one device. */
  @Test
  void misspeltColumn_isRefusedWithTheOneThatIsMeant() throws IOException {
    CommandLineRun run =
        footprint("device,device_hours,regoin,devcies,note\nA100,10,us-east-1,8,mine\n");
    assertEquals(2, run.exitCode(), run.out());
    assertEquals("", run.out());
    assertEquals(
        List.of(
            "runs.csv:1: \"regoin\": expected the column region, or a name that is not so near to"
                + " it for what is only to be handed on",
            "runs.csv:1: \"devcies\": expected the column devices, or a name that is not so near to"
                + " it for what is only to be handed on"),
        run.err().lines().limit(2).toList());
  }

  /** Names of one's own pass, also one that is near to a column which the file has. */
  @Test
  void ownColumns_pass() throws IOException {
    CommandLineRun run =
        footprint(
            "id,run,device,device_hours,region,regions,notes\n7,a,A100,10,us-east-1,x,y\n",
            "--format",
            "csv");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("id,run,device,region,regions,notes,"), run.out());
  }
}
