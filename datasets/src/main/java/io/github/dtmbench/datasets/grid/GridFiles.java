package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.csv.ColumnRules;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the files of grid intensities. */
public final class GridFiles {

  private static final List<String> COUNTRY_COLUMNS =
      List.of("iso3", "country", "year", "gco2_per_kwh");
  private static final List<String> REGION_COLUMNS =
      List.of("provider", "region", "country", "gco2_per_kwh_mlco2", "pue");

  private static final List<String> ALIAS_COLUMNS = List.of("alias", "iso3");

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
          codeByAlias.put(alias, row.requiredText("iso3", "the three-letter code of a country"));
          return row.isSound() ? Optional.of(alias) : Optional.empty();
        });
    return GridCatalog.of(file.rows(COUNTRY_COLUMNS, GridFiles::country), codeByAlias);
  }

  /**
   * Reads the intensities of cloud regions.
   *
   * @param file a row per region
   * @return the regions in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the files
   */
  public static List<CloudRegion> cloudRegions(CsvFile file) {
    return file.rows(REGION_COLUMNS, GridFiles::region);
  }

  private static Optional<GridIntensity> country(CsvRow row) {
    String iso3 = row.requiredText("iso3", "the three-letter code of a country");
    String country = row.requiredText("country", "the name of a country");
    OptionalInt year = row.count("year", "number of a year");
    if (row.text("year").isEmpty()) {
      row.problem("year", "the year of the figure");
    }
    double gramsCo2ePerKwh = row.requiredNumber("gco2_per_kwh", ColumnRules.GRAMS_PER_KWH);
    return row.isSound()
        ? Optional.of(new GridIntensity(iso3, country, year.getAsInt(), gramsCo2ePerKwh))
        : Optional.empty();
  }

  private static Optional<CloudRegion> region(CsvRow row) {
    String provider = row.requiredText("provider", "the name of a provider");
    String region = row.text("region");
    String country = row.requiredText("country", "the name of a country");
    double gramsCo2ePerKwh = row.requiredNumber("gco2_per_kwh_mlco2", ColumnRules.GRAMS_PER_KWH);
    OptionalDouble pue = row.number("pue", ColumnRules.PUE);
    return row.isSound()
        ? Optional.of(new CloudRegion(provider, region, country, gramsCo2ePerKwh, pue))
        : Optional.empty();
  }
}
