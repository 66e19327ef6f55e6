package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.Optional;

/**
 * A region of a cloud provider.
 *
 * @param provider short name of the provider, such as "gcp"
 * @param region the provider's name of the region
 * @param place where it is, in words
 * @param iso3 code of its country
 * @param zone code of its grid, as Electricity Maps names it
 * @param grid carbon intensity of that grid, on one basis for all providers
 * @param own the intensity that the provider publishes itself
 * @param pue energy of its buildings per energy of their computers
 * @param waterOnSite litres per kWh of the computers
 * @param notes what a reader should know; may be blank
 */
public record CloudRegion(
    String provider,
    String region,
    String place,
    String iso3,
    String zone,
    GridFigure grid,
    Optional<GridFigure> own,
    Optional<SiteFigure> pue,
    Optional<SiteFigure> waterOnSite,
    String notes) {

  /** Refuses blank names and a PUE below 1. */
  public CloudRegion {
    Quantity.notBlank("provider", provider);
    Quantity.notBlank("region", region);
    Quantity.notBlank("place", place);
    Quantity.notBlank("iso3", iso3);
    Quantity.notBlank("zone", zone);
    Objects.requireNonNull(grid, "grid");
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(waterOnSite, "waterOnSite");
    Objects.requireNonNull(notes, "notes");
    pue.ifPresent(
        figure -> {
          if (!(figure.value() >= 1)) {
            throw new IllegalArgumentException("pue is " + figure.value() + "; must be at least 1");
          }
        });
  }

  /**
   * The name that no other region has.
   *
   * @return provider and region
   */
  public String name() {
    return provider + " " + region;
  }
}
