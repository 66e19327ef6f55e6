package io.github.dtmbench.datasets.equivalence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A factor without its vintage and source is a slogan; a wrong unit is off by a thousand. */
class EquivalencesTest {

  private static final Equivalences SHIPPED = ShippedData.load().equivalences();

  /** By hand: 539 / 0.008887 = 60,650.4. */
  @Test
  void count_llama2InGasoline() {
    Equivalence gasoline = SHIPPED.latest("gasoline_gallon");
    assertEquals(60_650.388, gasoline.count(539), 1e-3);
    assertEquals("EPA Greenhouse Gas Equivalencies Calculator", gasoline.source());
  }

  /** Strubell et al. print 11,023 lb for a year of a human life. */
  @Test
  void count_factorInPounds_isConverted() {
    Equivalence life = SHIPPED.latest("human_life_year");
    assertEquals(1, life.count(11_023 * 0.45359237e-3), 1e-12);
  }

  @Test
  void latest_severalVintages_isTheNewest() {
    assertEquals(2024, SHIPPED.latest("us_home_electricity_year").year());
    assertEquals(4.798, SHIPPED.latest("us_home_electricity_year").amount());
  }

  @Test
  void latest_unknownId_listsTheKnown() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> SHIPPED.latest("moon")).getMessage();
    assertTrue(message.startsWith("no equivalence \"moon\"; there are "), message);
    assertTrue(message.contains("oil_barrel"), message);
  }

  /** EPA's 2023 pound of coal and 2024 vehicle are known from memory only and are not shipped. */
  @Test
  void shipped_factorsQuotedFromMemory_areLeftOut() {
    assertEquals(24, SHIPPED.all().size());
    assertEquals(2019, SHIPPED.latest("coal_pound").year());
    assertEquals(2020, SHIPPED.latest("passenger_vehicle_year").year());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void count_massOutOfRange_isRefused(double tonnes) {
    assertThrows(IllegalArgumentException.class, () -> SHIPPED.latest("oil_barrel").count(tonnes));
  }

  @Test
  void read_badRows_reportsEveryProblem() {
    String file =
        """
        id,phrase,amount,unit,year,source
        a,as,0,t,2020,x
        b,,1,stone,2020,x
        c,cs,1,kg,,x
        d,ds,1,lb,2020,x
        d,ds,2,lb,2020,x
        """;
    InvalidDataException problems =
        assertThrows(
            InvalidDataException.class,
            () -> Equivalences.read(CsvFile.parse("e.csv", file.getBytes(UTF_8))));
    assertEquals(5, problems.problems().size(), problems.getMessage());
  }
}
