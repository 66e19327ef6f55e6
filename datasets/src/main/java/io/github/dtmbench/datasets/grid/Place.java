package io.github.dtmbench.datasets.grid;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a run takes place, and what is published of the electricity and the buildings there.
 *
 * @param name a name that means this place alone
 * @param description the same for readers, with the place in words
 * @param country its country
 * @param grid carbon intensity of the electricity
 * @param pue of the operator's buildings, where the place is one of a cloud
 * @param waterOnSite litres per kWh of the computers, likewise
 * @param waterOffSite of the country's power plants
 */
public record Place(
    String name,
    String description,
    GridIntensity country,
    GridFigure grid,
    Optional<SiteFigure> pue,
    Optional<SiteFigure> waterOnSite,
    Optional<OffSiteWater> waterOffSite) {

  /** Refuses nulls. */
  public Place {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(grid, "grid");
    Objects.requireNonNull(pue, "pue");
    Objects.requireNonNull(waterOnSite, "waterOnSite");
    Objects.requireNonNull(waterOffSite, "waterOffSite");
  }
}
