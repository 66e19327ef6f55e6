package io.github.dtmbench.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.reports.table.format.TableFormat;
import io.github.dtmbench.reports.table.number.Magnitude;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A unit that does not fit makes people count zeros; one that moves under a program is an error.
 */
class FittedUnitsTest {

  @ParameterizedTest
  @CsvSource({
    "5390, MWh, 5.39, GWh",
    "0.000718, MWh, 718, Wh",
    "0.484, MWh, 484, kWh",
    "2.5e9, MWh, 2500, TWh",
    "2244, t, 2.244, kt",
    "0.00243, t, 2.43, kg",
    "0.0000004, t, 0.4, g",
    "12000, m³, 12, ML",
    "0.1, m³, 100, L",
    "0, MWh, 0, MWh",
    "-3000, t, -3, kt",
    "3e6, h, 3e6, h",
    "999.4, kWh, 999.4, kWh",
    "999.6, kWh, 0.9996, MWh"
  })
  void fitted_hasOneToThreeDigitsBeforeThePoint(
      double value, String unit, double fitted, String other) {
    Magnitude.Measured measured = Magnitude.fitted(value, unit);
    assertEquals(other, measured.unit());
    assertEquals(fitted, measured.value(), 1e-12 * Math.abs(fitted));
  }

  private record Run(String name, double megawattHours, double low, double high) {}

  private static final List<Run> RUNS =
      List.of(
          new Run("small", 0.02, 0.01, 0.04),
          new Run("middle", 0.5, 0.25, 1),
          new Run("large", 40, 20, 80));

  private static ResultTable columns() {
    return new Shape<Run>()
        .text("run", "Run", Run::name)
        .measure("energy_mwh", "Energy", "MWh", run -> Cell.significant(run.megawattHours(), 3))
        .inSameUnit("energy_mwh_low", "from", run -> Cell.significant(run.low(), 3))
        .inSameUnit("energy_mwh_high", "to", run -> Cell.significant(run.high(), 3))
        .number("factor", "Factor", run -> Cell.significant(2000, 3))
        .table("runs", "Runs", RUNS);
  }

  private static String written(TableFormat format, ResultTable table) throws IOException {
    StringWriter out = new StringWriter();
    format.render(List.of(table), out);
    return out.toString();
  }

  /** The middle of the nine figures is 0.5 MWh: 500 kWh. */
  @Test
  void column_hasOneUnit_thatOfItsMiddle() throws IOException {
    assertEquals(
        """
        ### Runs

        | Run | Energy (kWh) | from | to | Factor |
        | :--- | ---: | ---: | ---: | ---: |
        | small | 20.0 | 10.0 | 40.0 | 2000 |
        | middle | 500 | 250 | 1000 | 2000 |
        | large | 40000 | 20000 | 80000 | 2000 |
        """,
        written(TableFormat.MARKDOWN, columns()));
  }

  @Test
  void programs_getTheUnitThatTheKeyNames() throws IOException {
    assertEquals(
        """
        run,energy_mwh,energy_mwh_low,energy_mwh_high,factor
        small,0.02,0.01,0.04,2000
        middle,0.5,0.25,1,2000
        large,40,20,80,2000
        """,
        written(TableFormat.CSV, columns()));
  }

  /** Whoever shows an end of the interval alone gets no unit beside it, so the key's it is. */
  @Test
  void boundWithoutItsColumn_keepsTheUnitOfTheKey() throws IOException {
    ResultTable chosen =
        new ColumnChoice(List.of("run", "energy_mwh_low")).of(List.of(columns())).get(0);
    assertEquals(
        """
        ### Runs

        | Run | from |
        | :--- | ---: |
        | small | 0.0100 |
        | middle | 0.250 |
        | large | 20.0 |
        """,
        written(TableFormat.MARKDOWN, chosen));
  }

  private record Stage(String name, String unit, double last, double all) {}

  private static ResultTable rows() {
    return new Shape<Stage>()
        .text("stage", "Stage", Stage::name)
        .column(Column.unitOfRow("unit", "Unit"), stage -> Cell.text(stage.unit()))
        .column(Column.inUnitOfRow("last", "Last"), stage -> Cell.significant(stage.last(), 4))
        .column(Column.inUnitOfRow("all", "All"), stage -> Cell.significant(stage.all(), 4))
        .number("share", "Share", stage -> Cell.percent(stage.last() / stage.all(), 1))
        .table(
            "stages",
            "Stages",
            List.of(
                new Stage("hours", "h", 7e6, 7e6),
                new Stage("energy", "MWh", 5390, 9000),
                new Stage("carbon", "t", 0.5, 2)));
  }

  @Test
  void row_hasOneUnit_thatAllItsColumnsShare() throws IOException {
    assertEquals(
        """
        ### Stages

        | Stage | Unit | Last | All | Share |
        | :--- | :--- | ---: | ---: | ---: |
        | hours | h | 7.000e6 | 7.000e6 | 100.0 % |
        | energy | GWh | 5.390 | 9.000 | 59.9 % |
        | carbon | t | 0.5000 | 2.000 | 25.0 % |
        """,
        written(TableFormat.MARKDOWN, rows()));
    assertEquals(
        """
        stage,unit,last,all,share
        hours,h,7000000,7000000,1
        energy,MWh,5390,9000,0.5988888889
        carbon,t,0.5,2,0.25
        """,
        written(TableFormat.CSV, rows()));
  }
}
