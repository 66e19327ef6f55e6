package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.csv.ColumnRules;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the files of grids, cloud regions and water. */
public final class GridFiles {

  private static final List<String> COUNTRY_COLUMNS =
      List.of("iso3", "country", "year", "gco2_per_kwh", "basis", "source");
  private static final List<String> ALIAS_COLUMNS = List.of("alias", "iso3");
  private static final List<String> ZONE_COLUMNS =
      List.of("code", "name", "iso3", "scheme", "gco2_per_kwh", "year", "basis", "source");
  private static final List<String> ZONE_ALIAS_COLUMNS = List.of("alias", "code");
  private static final List<String> WATER_COLUMNS = List.of("iso3", "off_site_l_per_kwh", "source");
  private static final List<String> REGION_COLUMNS =
      List.of(
          "provider",
          "region",
          "place",
          "iso3",
          "zone",
          "gco2_per_kwh",
          "year",
          "basis",
          "source",
          "own_gco2_per_kwh",
          "own_year",
          "own_source",
          "pue",
          "pue_year",
          "pue_scope",
          "wue_l_per_kwh",
          "wue_year",
          "wue_scope",
          "site_source",
          "notes");

  private static final NumberRule INTENSITY =
      NumberRule.positive("number of grams of CO2e per kWh such as 369; a gap is no zero");
  private static final NumberRule LITRES =
      NumberRule.positive("number of litres per kWh such as 3.1");
  private static final NumberRule LITRES_ON_SITE =
      NumberRule.zeroOrMore("number of litres per kWh such as 0.2");

  private static final String CODE = "the three-letter code of a country";
  private static final String NAME = "a name";
  private static final String YEAR = "number of a year";

  private GridFiles() {}

  /**
   * Reads the intensities of countries.
   *
   * @param file a row per country
   * @param aliases other names of the countries, by code
   * @return the catalog
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the files
   */
  public static GridCatalog countries(CsvFile file, CsvFile aliases) {
    Map<String, String> codeByAlias = new LinkedHashMap<>();
    aliases.rows(
        ALIAS_COLUMNS,
        row -> {
          String alias = row.requiredText("alias", "another name of a country");
          codeByAlias.put(alias, row.requiredText("iso3", CODE));
          return row.isSound() ? Optional.of(alias) : Optional.empty();
        });
    return GridCatalog.of(file.rows(COUNTRY_COLUMNS, GridFiles::country), codeByAlias);
  }

  /**
   * Reads cloud regions.
   *
   * @param file a row per region
   * @return the regions in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the file
   */
  public static List<CloudRegion> cloudRegions(CsvFile file) {
    return file.rows(REGION_COLUMNS, GridFiles::region);
  }

  /**
   * Reads grids smaller than a country.
   *
   * @param file a row per grid
   * @return the grids in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the file
   */
  public static List<GridZone> zones(CsvFile file) {
    return file.rows(ZONE_COLUMNS, GridFiles::zone);
  }

  /**
   * Reads other names of grids smaller than a country. One that stands for several, such as a state
   * of several operators, has a row for each.
   *
   * @param file a row per name and grid
   * @return the names in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the file
   */
  public static List<ZoneAlias> zoneAliases(CsvFile file) {
    return file.rows(
        ZONE_ALIAS_COLUMNS,
        row -> {
          ZoneAlias alias =
              new ZoneAlias(
                  row.requiredText("alias", "another name of a grid"),
                  row.requiredText("code", "the code of a grid"));
          return row.isSound() ? Optional.of(alias) : Optional.empty();
        });
  }

  /**
   * Reads the water of power plants by country.
   *
   * @param file a row per country
   * @return the figures in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the file
   */
  public static List<OffSiteWater> water(CsvFile file) {
    return file.rows(
        WATER_COLUMNS,
        row -> {
          String iso3 = row.requiredText("iso3", CODE);
          double litres = row.requiredNumber("off_site_l_per_kwh", LITRES);
          String source = row.requiredText("source", NAME);
          return row.isSound()
              ? Optional.of(new OffSiteWater(iso3, litres, source))
              : Optional.empty();
        });
  }

  private static Optional<GridIntensity> country(CsvRow row) {
    String iso3 = row.requiredText("iso3", CODE);
    String country = row.requiredText("country", "the name of a country");
    return figure(row).map(figure -> new GridIntensity(iso3, country, figure));
  }

  private static Optional<GridZone> zone(CsvRow row) {
    String code = row.requiredText("code", "the code of a grid");
    String name = row.requiredText("name", NAME);
    String iso3 = row.requiredText("iso3", CODE);
    String scheme = row.requiredText("scheme", "who drew the grid");
    return figure(row).map(figure -> new GridZone(code, name, iso3, scheme, figure));
  }

  /** Empty if anything in the row so far is not as it should be. */
  private static Optional<GridFigure> figure(CsvRow row) {
    int year = requiredYear(row, "year");
    double grams = row.requiredNumber("gco2_per_kwh", INTENSITY);
    Optional<GridBasis> basis = row.requiredLabel("basis", GridBasis.class);
    String source = row.requiredText("source", "who published the figure");
    return row.isSound()
        ? basis.map(counted -> new GridFigure(grams, year, counted, source))
        : Optional.empty();
  }

  private static int requiredYear(CsvRow row, String column) {
    OptionalInt year = row.count(column, YEAR);
    if (row.text(column).isEmpty()) {
      row.problem(column, "the year of the figure");
    }
    return year.orElse(0);
  }

  private static Optional<CloudRegion> region(CsvRow row) {
    String provider = row.requiredText("provider", "the name of a provider");
    String region = row.requiredText("region", "the provider's name of the region");
    String place = row.requiredText("place", "where the region is");
    String iso3 = row.requiredText("iso3", CODE);
    String zone = row.requiredText("zone", "the code of a grid");
    Optional<GridFigure> own = own(row);
    Optional<SiteFigure> pue = site(row, "pue", "pue", ColumnRules.PUE);
    Optional<SiteFigure> water = site(row, "wue_l_per_kwh", "wue", LITRES_ON_SITE);
    return figure(row)
        .map(
            grid ->
                new CloudRegion(
                    provider, region, place, iso3, zone, grid, own, pue, water, row.text("notes")));
  }

  /** What a provider publishes itself is direct: the emissions of the plants in operation. */
  private static Optional<GridFigure> own(CsvRow row) {
    OptionalDouble grams = row.number("own_gco2_per_kwh", INTENSITY);
    OptionalInt year = row.count("own_year", YEAR);
    if (grams.isEmpty()) {
      return Optional.empty();
    }
    String source = row.requiredText("own_source", "who published the figure");
    requiredYear(row, "own_year");
    return row.isSound()
        ? Optional.of(
            new GridFigure(
                grams.getAsDouble(), year.getAsInt(), GridBasis.DIRECT_CONSUMPTION, source))
        : Optional.empty();
  }

  private static Optional<SiteFigure> site(
      CsvRow row, String column, String prefix, NumberRule rule) {
    OptionalDouble value = row.number(column, rule);
    OptionalInt year = row.count(prefix + "_year", YEAR);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    requiredYear(row, prefix + "_year");
    String scope = row.requiredText(prefix + "_scope", "which buildings it is a mean over");
    String source = row.requiredText("site_source", "who published the figure");
    return row.isSound()
        ? Optional.of(new SiteFigure(value.getAsDouble(), year.getAsInt(), scope, source))
        : Optional.empty();
  }
}
