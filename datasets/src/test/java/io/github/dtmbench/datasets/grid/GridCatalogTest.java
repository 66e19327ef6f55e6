package io.github.dtmbench.datasets.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Countries by the names that records and people use for them. */
class GridCatalogTest {

  private static final GridIntensity GERMANY = country("DEU", "Germany", 380);
  private static final GridIntensity FRANCE = country("FRA", "France", 56);

  private static GridIntensity country(String code, String name, double grams) {
    return new GridIntensity(
        code, name, new GridFigure(grams, 2023, GridBasis.LIFE_CYCLE_PRODUCTION, "s"));
  }

  private final GridCatalog catalog =
      GridCatalog.of(List.of(GERMANY, FRANCE), Map.of("Federal Republic of Germany", "DEU"));

  @Test
  void find_nameCodeOrAlias_isTheCountry() {
    for (String name : List.of("Germany", "germany", "DEU", "deu", "FEDERAL REPUBLIC OF GERMANY")) {
      assertEquals(Optional.of(GERMANY), catalog.find(name), name);
    }
    assertEquals(Optional.empty(), catalog.find("Atlantis"));
  }

  /** A region may be California's CA, so only who asks for a country gets one by two letters. */
  @Test
  void require_codeOfTwoLetters_isTheCountry_andFindKnowsNone() {
    assertEquals(GERMANY, catalog.require("DE"));
    assertEquals(FRANCE, catalog.require(" fr "));
    assertEquals(Optional.empty(), catalog.find("DE"));
    for (String code : List.of("SE", "XX", "D", "")) {
      assertThrows(InputException.class, () -> catalog.require(code), code);
    }
  }

  /** No country of the shipped grids is another's by two letters. */
  @Test
  void require_everyCodeOfTwoLetters_isTheCountryOfItsCodeOfThree() {
    GridCatalog shipped = ShippedData.load().countries();
    for (String code : Locale.getISOCountries()) {
      Optional<GridIntensity> country = shipped.find(new Locale("", code).getISO3Country());
      if (country.isPresent()) {
        assertEquals(country.get(), shipped.require(code), code);
      }
    }
  }

  @Test
  void require_unknown_namesTheNearest() {
    assertEquals(
        "\"Frence\" is no known country; nearest are France, Germany",
        assertThrows(InputException.class, () -> catalog.require("Frence")).getMessage());
  }

  @Test
  void of_oneNameForTwoCountries_isRefused() {
    assertEquals(
        "the name france is taken already, by France",
        assertThrows(
                IllegalArgumentException.class,
                () -> GridCatalog.of(List.of(GERMANY, FRANCE), Map.of("france", "DEU")))
            .getMessage());
  }

  @Test
  void of_aliasOfNoCountry_isRefused() {
    assertEquals(
        "alias Utopia stands for no country: UTO",
        assertThrows(
                IllegalArgumentException.class,
                () -> GridCatalog.of(List.of(GERMANY), Map.of("Utopia", "UTO")))
            .getMessage());
  }

  /** A record whose country is not found has no grid and drops out of the carbon scores. */
  @Test
  void shipped_everyCountryOfARecord_isFound() {
    ShippedData data = ShippedData.load();
    for (TrainingRun run : data.runs()) {
      String country = run.origin().country().split(",", -1)[0].strip();
      assertTrue(
          country.isEmpty()
              || country.equals("Multinational")
              || data.countries().find(country).isPresent(),
          () -> run.model() + ": " + country);
    }
  }
}
