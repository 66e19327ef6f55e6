package io.github.dtmbench.datasets.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places by the names that people write. */
class PlacesTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final Places PLACES = DATA.places();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "us-east-1 | aws us-east-1",
        "AWS us-east-1 | aws us-east-1",
        "aws:us-east-1 | aws us-east-1",
        "Amazon eu-west-1 | aws eu-west-1",
        "us-east-1a | aws us-east-1",
        "us-east1 | gcp us-east1",
        "us-east1-b | gcp us-east1",
        "Google Cloud us-central1 | gcp us-central1",
        "azure eastus | azure eastus",
        "East US | azure eastus",
        "microsoft West Europe | azure westeurope",
        "aws Oregon | aws us-west-2",
        "Virginia | US-MIDA-PJM",
        "CALIFORNIA | US-CAL-CISO",
        "Québec | CA-QC",
        "quebec | CA-QC",
        "Georgia, US | US-SE-SOCO",
        "Victoria | AU-VIC",
        "Guangdong | CN-GD",
        "SRVC | SRVC",
        "us-tex-erco | US-TEX-ERCO",
        "France | FRA",
        "UK | GBR",
        "BHS | BHS",
        "OVH bhs | ovh bhs",
        "Singapore | SGP"
      })
  void require_namesAsPeopleWriteThem(String text, String name) {
    assertEquals(name, PLACES.require(text).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "us east 1 | gcp us-east1 | aws us-east-1",
        "Georgia | US-SE-SOCO (Southern Company, United States), 470 g/kWh | GEO (Georgia, the",
        "Washington | US-NW-BPAT | US-NW-SCL",
        "Frankfurt | aws eu-central-1 | gcp europe-west3",
        "fr-par | scaleway fr-par (DC2) | scaleway fr-par (DC5)"
      })
  void require_severalMeanings_listsThem(String text, String one, String other) {
    String message = assertThrows(InputException.class, () -> PLACES.require(text)).getMessage();
    assertTrue(message.contains(" may mean "), message);
    assertTrue(message.contains(one) && message.contains(other), message);
  }

  @Test
  void require_unknown_givesTheNearest() {
    assertEquals(
        "\"eu-wset-1\" is no known region; nearest are eu-west-1, eu-west-2, eu-west-3;"
            + " see list regions",
        assertThrows(InputException.class, () -> PLACES.require("eu-wset-1")).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "aws", "aws ", ",", "Georgia,", "華", "azure us-east-1"})
  void require_nothingOfTheKind_isRefused(String text) {
    assertThrows(InputException.class, () -> PLACES.require(text));
  }

  /** Every name that a list shows or a message gives means one place: itself. */
  @Test
  void everyListedName_isTaken() {
    DATA.cloudRegions()
        .forEach(region -> assertEquals(region.name(), PLACES.require(region.name()).name()));
    DATA.gridZones().forEach(zone -> assertEquals(zone.code(), PLACES.require(zone.code()).name()));
    DATA.countries()
        .countries()
        .forEach(country -> assertEquals(country.iso3(), PLACES.require(country.iso3()).name()));
  }

  /** AWS's figures of us-east-1 for 2025, and the country's water. */
  @Test
  void require_cloudRegion_hasWhatIsPublished() {
    Place place = PLACES.require("us-east-1");
    assertEquals(418, place.grid().gramsCo2ePerKwh());
    assertEquals(
        "2025, life-cycle consumption, Electricity Maps via co2.js", place.grid().provenance());
    assertEquals(1.15, place.pue().orElseThrow().value());
    assertEquals(0.06, place.waterOnSite().orElseThrow().value());
    assertEquals(3.1321, place.waterOffSite().orElseThrow().litresPerKwh());
  }

  /** Google publishes no litres per kWh: a gap, and no zero. */
  @Test
  void require_gap_staysAGap() {
    assertTrue(PLACES.require("gcp us-central1").waterOnSite().isEmpty());
    assertTrue(PLACES.require("Singapore").waterOffSite().isEmpty());
    assertTrue(PLACES.require("Virginia").pue().isEmpty());
  }

  /**
   * EPA's total output rates in lb/MWh, × 0.45359237: California 438.150, Virginia and the
   * Carolinas 593.079.
   */
  @ParameterizedTest
  @CsvSource({"CAMX, 438.150", "SRVC, 593.079", "ERCT, 740.832", "NYUP, 241.563"})
  void eGrid_isPoundsPerMegawattHour(String code, double pounds) {
    assertEquals(pounds * 0.45359237, PLACES.require(code).grid().gramsCo2ePerKwh(), 0.05);
  }

  /** All fifty states and the district stand for something. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alabama",
        "Alaska",
        "Arizona",
        "Arkansas",
        "California",
        "Colorado",
        "Connecticut",
        "Delaware",
        "Florida",
        "Georgia",
        "Hawaii",
        "Idaho",
        "Illinois",
        "Indiana",
        "Iowa",
        "Kansas",
        "Kentucky",
        "Louisiana",
        "Maine",
        "Maryland",
        "Massachusetts",
        "Michigan",
        "Minnesota",
        "Mississippi",
        "Missouri",
        "Montana",
        "Nebraska",
        "Nevada",
        "New Hampshire",
        "New Jersey",
        "New Mexico",
        "New York",
        "North Carolina",
        "North Dakota",
        "Ohio",
        "Oklahoma",
        "Oregon",
        "Pennsylvania",
        "Rhode Island",
        "South Carolina",
        "South Dakota",
        "Tennessee",
        "Texas",
        "Utah",
        "Vermont",
        "Virginia",
        "Washington",
        "West Virginia",
        "Wisconsin",
        "Wyoming",
        "District of Columbia"
      })
  void states_areKnown(String state) {
    try {
      assertEquals("USA", PLACES.require(state).country().iso3());
    } catch (InputException e) {
      assertTrue(e.getMessage().contains(" may mean "), e.getMessage());
    }
  }

  /** Direct figures are below those of the whole life cycle: a slip of columns shows here. */
  @Test
  void ownFigures_areBelowThoseOfTheLifeCycle() {
    List<String> above =
        DATA.cloudRegions().stream()
            .filter(region -> region.own().isPresent())
            .filter(
                region -> region.own().get().gramsCo2ePerKwh() >= region.grid().gramsCo2ePerKwh())
            .map(CloudRegion::name)
            .toList();
    assertEquals(List.of(), above);
  }

  /** Where two lists give a figure of one grid, neither is off by a slip of the unit. */
  @Test
  void figures_areOfTheSizeOfTheirCountry() {
    Map<String, Double> country = new HashMap<>();
    DATA.countries().countries().forEach(c -> country.put(c.iso3(), c.gramsCo2ePerKwh()));
    Set<String> far =
        DATA.cloudRegions().stream()
            .filter(
                region -> {
                  double ratio = region.grid().gramsCo2ePerKwh() / country.get(region.iso3());
                  return ratio > 3 || ratio < 1.0 / 3;
                })
            .map(CloudRegion::zone)
            .collect(Collectors.toSet());
    // Québec's water in a country with Alberta's coal; Colombia in a wet year after a dry one is
    // within.
    assertEquals(Set.of("CA-QC"), far);
    assertFalse(country.containsValue(0.0));
  }
}
