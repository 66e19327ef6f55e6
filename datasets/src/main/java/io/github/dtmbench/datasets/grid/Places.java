package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cloud regions, grids smaller than a country, and countries, found by the names that people write:
 * a region with or without its provider, with the letter of its availability zone or without; the
 * code or the name of a grid, a state or a province; a country. Case and accents do not count.
 * Hyphens and blanks count first ({@code us-east-1} is of AWS and {@code us-east1} of Google), and
 * only a name that is none is tried without them.
 */
public final class Places {

  private static final int MEANINGS_NAMED = 12;

  private static final Map<String, String> PROVIDERS =
      Map.ofEntries(
          Map.entry("aws", "aws"),
          Map.entry("amazon", "aws"),
          Map.entry("azure", "azure"),
          Map.entry("microsoft", "azure"),
          Map.entry("gcp", "gcp"),
          Map.entry("google", "gcp"),
          Map.entry("oci", "oci"),
          Map.entry("oracle", "oci"),
          Map.entry("ovh", "ovh"),
          Map.entry("ovhcloud", "ovh"),
          Map.entry("scaleway", "scaleway"),
          Map.entry("coreweave", "coreweave"),
          Map.entry("seeweb", "seeweb"));

  private static final Pattern PROVIDED = Pattern.compile("(\\p{L}+)[\\s:/]+(?:[Cc]loud\\s+)?(.+)");
  private static final Pattern IN_COUNTRY = Pattern.compile("(.+?),\\s*([^,]+)");
  private static final Pattern AVAILABILITY_ZONE = Pattern.compile("(.*\\d)-?[a-f]");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Ways to be named, the stronger ones first: a weaker one counts if no stronger one does. */
  private static final class Index {
    private final Map<String, Set<Place>> exact = new LinkedHashMap<>();
    private final Map<String, Set<Place>> loose = new LinkedHashMap<>();

    void put(String name, Place place) {
      exact.computeIfAbsent(folded(name), k -> new LinkedHashSet<>()).add(place);
      loose.computeIfAbsent(bare(name), k -> new LinkedHashSet<>()).add(place);
    }

    List<Place> find(String name) {
      Set<Place> same = exact.getOrDefault(folded(name), Set.of());
      return List.copyOf(same.isEmpty() ? loose.getOrDefault(bare(name), Set.of()) : same);
    }
  }

  private final GridCatalog countries;
  private final Index names = new Index();
  private final Index towns = new Index();
  private final List<Place> all = new ArrayList<>();
  private final Map<Place, String> providerByPlace = new HashMap<>();
  private final Set<String> written = new LinkedHashSet<>();
  private final Map<String, OffSiteWater> waterByCode = new HashMap<>();

  private Places(GridCatalog countries) {
    this.countries = countries;
  }

  /**
   * Makes a catalog.
   *
   * @param regions cloud regions
   * @param zones grids smaller than a country
   * @param aliases other names of those grids
   * @param countries all countries
   * @param water of their power plants
   * @return the catalog
   * @throws IllegalArgumentException if one names a country or a grid that is not there
   */
  public static Places of(
      List<CloudRegion> regions,
      List<GridZone> zones,
      List<ZoneAlias> aliases,
      GridCatalog countries,
      List<OffSiteWater> water) {
    Map<String, GridIntensity> countryByCode =
        countries.countries().stream()
            .collect(Collectors.toMap(GridIntensity::iso3, country -> country));
    Places places = new Places(countries);
    for (OffSiteWater figure : water) {
      known(countryByCode, figure.iso3(), "country");
      places.waterByCode.put(figure.iso3(), figure);
    }
    for (CloudRegion region : regions) {
      places.add(region, known(countryByCode, region.iso3(), "country"));
    }
    Map<String, Place> placeByCode = new LinkedHashMap<>();
    for (GridZone zone : zones) {
      GridIntensity country = known(countryByCode, zone.iso3(), "country");
      Place place =
          new Place(
              zone.code(),
              zone.code() + " (" + zone.name() + ", " + country.country() + ")",
              country,
              zone.figure(),
              Optional.empty(),
              Optional.empty(),
              places.water(zone.iso3()));
      places.all.add(place);
      placeByCode.put(zone.code(), place);
      places.name(zone.code(), place);
      places.name(zone.name(), place);
    }
    aliases.forEach(alias -> places.name(alias.alias(), known(placeByCode, alias.code(), "grid")));
    for (GridIntensity country : countries.countries()) {
      Place place = places.of(country);
      places.all.add(place);
      places.name(country.iso3(), place);
      places.name(country.country(), place);
      countries.aliasesOf(country).forEach(alias -> places.name(alias, place));
    }
    return places;
  }

  private static <T> T known(Map<String, T> all, String code, String what) {
    T found = all.get(code);
    if (found == null) {
      throw new IllegalArgumentException(code + " is no known " + what);
    }
    return found;
  }

  private Optional<OffSiteWater> water(String iso3) {
    return Optional.ofNullable(waterByCode.get(iso3));
  }

  private Place of(GridIntensity country) {
    return new Place(
        country.iso3(),
        country.country(),
        country,
        country.figure(),
        Optional.empty(),
        Optional.empty(),
        water(country.iso3()));
  }

  /**
   * Every place: regions, grids, countries.
   *
   * @return the places, in the order of their files
   */
  public List<Place> all() {
    return List.copyOf(all);
  }

  /**
   * Finds a country, and no region of the same name.
   *
   * @param name its name, code or alias
   * @return the country as a place
   * @throws InputException if it is not known; the message gives the nearest names
   */
  public Place ofCountry(String name) {
    return of(countries.require(name));
  }

  private void add(CloudRegion region, GridIntensity country) {
    Place place =
        new Place(
            region.name(),
            region.name() + " (" + region.place() + "; grid " + region.zone() + ")",
            country,
            region.grid(),
            region.pue(),
            region.waterOnSite(),
            water(region.iso3()));
    all.add(place);
    providerByPlace.put(place, region.provider());
    // The code of a country means the country: "bhs" is the Bahamas, "ovh bhs" a region.
    if (countries.find(region.region()).isPresent()) {
      name(region.name(), place);
    } else {
      name(region.region(), place);
    }
    // "fr-par (DC5)": one region of several buildings.
    int bracket = region.region().indexOf(" (");
    if (bracket > 0) {
      name(region.region().substring(0, bracket), place);
    }
    written.add(region.name());
    towns.put(region.place(), place);
    towns.put(region.place().split(",", -1)[0], place);
  }

  private void name(String name, Place place) {
    names.put(name, place);
    written.add(name);
  }

  /**
   * Finds a place.
   *
   * @param text as people write it
   * @return the place
   * @throws InputException if there is none, with the nearest names, or if there are several, with
   *     a name for each
   */
  public Place require(String text) {
    List<Place> found = meanings(text.strip());
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new InputException(
          "\""
              + text
              + "\" is no known region"
              + NearestNames.hint(text, written)
              + "; see list regions");
    }
    throw new InputException(
        "\""
            + text
            + "\" may mean "
            + found.stream()
                .limit(MEANINGS_NAMED)
                .map(Places::meaning)
                .collect(Collectors.joining("; "))
            + (found.size() > MEANINGS_NAMED
                ? "; and " + (found.size() - MEANINGS_NAMED) + " more"
                : "")
            + "; write the first words of one of them");
  }

  private static String meaning(Place place) {
    String number = String.format(Locale.ROOT, ", %.0f g/kWh", place.grid().gramsCo2ePerKwh());
    return place.name().equals(place.country().iso3())
        ? place.name() + " (" + place.description() + ", the country)" + number
        : place.description() + number;
  }

  private List<Place> meanings(String text) {
    Matcher provided = PROVIDED.matcher(text);
    String provider = provided.matches() ? PROVIDERS.get(folded(provided.group(1))) : null;
    if (provider != null) {
      String rest = provided.group(2);
      List<Place> named = ofProvider(provider, byName(provider + " " + rest));
      if (named.isEmpty()) {
        named = ofProvider(provider, byName(rest));
      }
      return named.isEmpty() ? ofProvider(provider, towns.find(rest)) : named;
    }
    List<Place> found = byName(text);
    if (found.isEmpty()) {
      found = inCountry(text);
    }
    return found.isEmpty() ? towns.find(text) : found;
  }

  private List<Place> ofProvider(String provider, List<Place> places) {
    return places.stream().filter(place -> provider.equals(providerByPlace.get(place))).toList();
  }

  /** "Georgia, US": what lies in the country, and not the country itself. */
  private List<Place> inCountry(String text) {
    Matcher both = IN_COUNTRY.matcher(text);
    Optional<GridIntensity> country =
        both.matches() ? countries.find(both.group(2)) : Optional.empty();
    return country.isEmpty()
        ? List.of()
        : byName(both.group(1)).stream()
            .filter(place -> place.country().equals(country.get()))
            .filter(place -> !place.name().equals(place.country().iso3()))
            .toList();
  }

  private List<Place> byName(String name) {
    List<Place> found = names.find(name);
    Matcher lettered = AVAILABILITY_ZONE.matcher(folded(name));
    return found.isEmpty() && lettered.matches()
        ? names.find(lettered.group(1)).stream().filter(providerByPlace::containsKey).toList()
        : found;
  }

  private static String folded(String name) {
    return ACCENTS
        .matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static String bare(String name) {
    return PUNCTUATION.matcher(folded(name)).replaceAll("");
  }
}
