package io.github.dtmbench.reports.listing;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.grid.CloudRegion;
import io.github.dtmbench.datasets.grid.GridFigure;
import io.github.dtmbench.datasets.grid.GridZone;
import io.github.dtmbench.datasets.grid.SiteFigure;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cloud regions and grids smaller than a country, in one table. */
final class RegionsTable {

  /** What a row shows, whichever it is. */
  private record Row(
      String name,
      String place,
      String iso3,
      String zone,
      GridFigure grid,
      Optional<GridFigure> own,
      Optional<SiteFigure> pue,
      Optional<SiteFigure> water,
      String notes) {

    static Row of(CloudRegion region) {
      return new Row(
          region.name(),
          region.place(),
          region.iso3(),
          region.zone(),
          region.grid(),
          region.own(),
          region.pue(),
          region.waterOnSite(),
          region.notes());
    }

    static Row of(GridZone zone) {
      return new Row(
          zone.code(),
          zone.name(),
          zone.iso3(),
          zone.code(),
          zone.figure(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "");
    }
  }

  private RegionsTable() {}

  static ResultTable of(ShippedData data) {
    List<Row> rows =
        Stream.concat(
                data.cloudRegions().stream().map(Row::of), data.gridZones().stream().map(Row::of))
            .toList();
    return new Shape<Row>()
        .text("region", "Region", Row::name)
        .text("place", "Place", Row::place)
        .text("country", "Country", Row::iso3)
        .text("grid", "Grid", Row::zone)
        .number("grams_co2e_per_kwh", "g/kWh", row -> Cell.fixed(row.grid().gramsCo2ePerKwh(), 0))
        .number("year", "Year", row -> Cell.count(row.grid().year()))
        .text("basis", "Basis", row -> row.grid().basis().label())
        .text("source", "Source", row -> row.grid().source())
        .number(
            "own_grams_co2e_per_kwh",
            "Provider's own, direct",
            row ->
                row.own().map(own -> Cell.fixed(own.gramsCo2ePerKwh(), 0)).orElseGet(Cell::missing))
        .number("pue", "PUE", row -> site(row.pue()))
        .text("pue_basis", "PUE of", row -> row.pue().map(SiteFigure::provenance).orElse(""))
        .number("water_on_site_litres_per_kwh", "Water (L/kWh)", row -> site(row.water()))
        .text("water_basis", "Water of", row -> row.water().map(SiteFigure::provenance).orElse(""))
        .text("notes", "Notes", Row::notes)
        .table("regions", "Cloud regions, and grids smaller than a country", rows);
  }

  private static Cell site(Optional<SiteFigure> figure) {
    return figure.map(known -> Cell.plain(known.value())).orElseGet(Cell::missing);
  }
}
