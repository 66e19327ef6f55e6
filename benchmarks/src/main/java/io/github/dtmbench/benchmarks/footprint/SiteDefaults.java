package io.github.dtmbench.benchmarks.footprint;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.grid.Place;
import io.github.dtmbench.datasets.grid.SiteFigure;
import java.util.Optional;

/** What is taken for a number of device or site that nobody gives, and where it comes from. */
public final class SiteDefaults {

  private SiteDefaults() {}

  /**
   * Power of a device.
   *
   * @param device the device
   * @return its TDP; empty if the datasheet has none
   */
  public static Optional<Sourced> power(Device device) {
    return device.tdpWatts().isPresent()
        ? Optional.of(
            new Sourced(device.tdpWatts().getAsDouble(), "TDP of the datasheet, at every hour"))
        : Optional.empty();
  }

  /**
   * PUE of a building.
   *
   * @param place where it stands; empty if that is not known
   * @return what is published, or the usual
   */
  public static Sourced pue(Optional<Place> place) {
    return place
        .flatMap(where -> where.pue().map(figure -> published(where, figure)))
        .orElseGet(() -> new Sourced(Footprint.USUAL_PUE, "default: what large operators report"));
  }

  /**
   * Grid intensity.
   *
   * @param place where the electricity comes from
   * @return g CO2e per kWh
   */
  public static Sourced grid(Place place) {
    return new Sourced(
        place.grid().gramsCo2ePerKwh(),
        "mean of " + place.description() + ", " + place.grid().provenance());
  }

  /**
   * Water that cools the building.
   *
   * @param place where it stands
   * @return L per kWh; empty if it is not published
   */
  public static Optional<Sourced> waterOnSite(Place place) {
    return place.waterOnSite().map(figure -> published(place, figure));
  }

  /**
   * Water of the power plants.
   *
   * @param place where the electricity comes from
   * @return L per kWh; empty if it is not published
   */
  public static Optional<Sourced> waterOffSite(Place place) {
    return place
        .waterOffSite()
        .map(figure -> new Sourced(figure.litresPerKwh(), figure.iso3() + ", " + figure.source()));
  }

  private static Sourced published(Place place, SiteFigure figure) {
    return new Sourced(figure.value(), place.name() + ", " + figure.provenance());
  }
}
