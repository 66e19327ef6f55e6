package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NameKey;
import io.github.dtmbench.datasets.name.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Carbon intensity of the electricity of countries, found by name, ISO 3166 code of three letters,
 * or alias. Case, spaces and hyphens do not count.
 */
public final class GridCatalog {

  private static final int NEAREST_NAMED = 3;

  private final List<GridIntensity> countries;
  private final Map<String, GridIntensity> byKey;
  private final Map<String, String> codeByAlias;

  private GridCatalog(
      List<GridIntensity> countries,
      Map<String, GridIntensity> byKey,
      Map<String, String> codeByAlias) {
    this.countries = countries;
    this.byKey = byKey;
    this.codeByAlias = codeByAlias;
  }

  /**
   * Makes a catalog.
   *
   * @param countries one entry per country
   * @param aliases code of three letters by alias
   * @return the catalog
   * @throws IllegalArgumentException if a name, code or alias stands for two countries, or an alias
   *     for none
   */
  public static GridCatalog of(List<GridIntensity> countries, Map<String, String> aliases) {
    Map<String, GridIntensity> byKey = new LinkedHashMap<>();
    Map<String, GridIntensity> byCode = new LinkedHashMap<>();
    for (GridIntensity country : countries) {
      put(byKey, country.country(), country);
      put(byKey, country.iso3(), country);
      byCode.put(country.iso3(), country);
    }
    aliases.forEach(
        (alias, code) -> {
          GridIntensity country = byCode.get(code);
          if (country == null) {
            throw new IllegalArgumentException(
                "alias " + alias + " stands for no country: " + code);
          }
          put(byKey, alias, country);
        });
    return new GridCatalog(List.copyOf(countries), byKey, new LinkedHashMap<>(aliases));
  }

  private static void put(Map<String, GridIntensity> byKey, String name, GridIntensity country) {
    GridIntensity other = byKey.putIfAbsent(NameKey.of(name), country);
    if (other != null && !other.equals(country)) {
      throw new IllegalArgumentException(
          "the name " + name + " is taken already, by " + other.country());
    }
  }

  /**
   * Finds a country.
   *
   * @param name its name, code or alias
   * @return its grid, or empty if it is not known
   */
  public Optional<GridIntensity> find(String name) {
    return Optional.ofNullable(byKey.get(NameKey.of(name)));
  }

  /**
   * Finds a country that ought to be known.
   *
   * @param name its name, its code of three or two letters, or an alias
   * @return its grid
   * @throws InputException if it is not known; the message gives the nearest names
   */
  public GridIntensity require(String name) {
    return find(name)
        .or(() -> ofTwoLetters(name))
        .orElseThrow(
            () ->
                new InputException(
                    "\""
                        + name
                        + "\" is no known country; nearest are "
                        + String.join(", ", nearest(name))));
  }

  /**
   * By the code of two letters of ISO 3166. Not in {@link #find}, which is asked for places of
   * every kind: CA is Canada here and California there.
   */
  private Optional<GridIntensity> ofTwoLetters(String name) {
    String code = name.strip().toUpperCase(Locale.ROOT);
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
        ? find(new Locale("", code).getISO3Country())
        : Optional.empty();
  }

  /**
   * All countries.
   *
   * @return one entry per country, in the order they were given
   */
  public List<GridIntensity> countries() {
    return countries;
  }

  /** The names of a country beside its own and its code. */
  List<String> aliasesOf(GridIntensity country) {
    return codeByAlias.entrySet().stream()
        .filter(entry -> entry.getValue().equals(country.iso3()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> nearest(String name) {
    return NearestNames.of(NameKey.of(name), byKey.keySet())
        .map(key -> byKey.get(key).country())
        .distinct()
        .limit(NEAREST_NAMED)
        .toList();
  }
}
