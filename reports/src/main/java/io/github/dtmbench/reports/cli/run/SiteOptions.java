package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.SiteDefaults;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.grid.Place;
import io.github.dtmbench.estimators.carbon.PowerProfile;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.Measure;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/**
 * The options that say what an hour of a device comes to in energy, carbon of its electricity and
 * water. A bad value is refused with an {@link InputException}.
 */
public final class SiteOptions {

  private static final String GIVEN = "given";

  /** Shares of an H100's power while computing and while a checkpoint is written. */
  private static final double ACTIVE = 0.85;

  private static final double CHECKPOINT = 0.15;

  private static final Bounds GRID =
      new Bounds("--grid", 1, 2000, "g/kWh, or 0 (a figure in kg/kWh is to be multiplied by 1000)");
  private static final Bounds PUE = new Bounds("--pue", 1, 5, "");
  private static final Bounds POWER = new Bounds("--power", 1, 1e5, "W per device");
  private static final Bounds MARKET_GRID = new Bounds("--market-grid", 0, 2000, "g/kWh");
  private static final Bounds HOST_POWER = new Bounds("--host-power", 0, 1e5, "W per device");
  private static final Bounds CHECKPOINT_SHARE = new Bounds("--checkpoint-share", 0, 1, "");
  private static final Bounds WATER = new Bounds("--water", 0, 100, "L/kWh");

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description =
          "Cloud region (us-east-1, azure eastus), state, province, grid or country: grid"
              + " intensity, and PUE and water where they are published; see list regions.")
  private String region;

  @Option(
      names = "--country",
      paramLabel = "NAME",
      description =
          "Country whose mean grid intensity is taken, by name or code of three or two letters; see"
              + " list grids.")
  private String country;

  @Option(
      names = "--grid",
      paramLabel = "G",
      converter = Measure.GramsPerKwh.class,
      description = "Grid intensity in g CO2e per kWh.")
  private Double grid;

  @Option(
      names = "--pue",
      paramLabel = "PUE",
      converter = Measure.Ratio.class,
      description =
          "Energy of the building per energy of its computers. Default: that of the region, else"
              + " 1.1.")
  private Double pue;

  @Option(
      names = "--power",
      paramLabel = "W",
      converter = Measure.Watts.class,
      description = "Power per device in watts. Default: the TDP of its datasheet.")
  private Double power;

  @Option(
      names = "--water",
      split = ",",
      paramLabel = "L",
      converter = Measure.LitresPerKwh.class,
      description =
          "Water in litres per kWh: on site, or on site and off site by a comma, such as 0.2,1.29."
              + " Default: that of the region, as far as it is published.")
  private List<Double> water;

  @Option(
      names = "--market-grid",
      paramLabel = "G",
      converter = Measure.GramsPerKwh.class,
      description =
          "Intensity in g CO2e per kWh of the electricity as bought by contract; shown beside that"
              + " of the place.")
  private Double marketGrid;

  @Option(
      names = "--host-power",
      paramLabel = "W",
      converter = Measure.Watts.class,
      description = "Power of host, memory and network for each device, added to --power.")
  private Double hostPower;

  @Option(
      names = "--checkpoint-share",
      paramLabel = "X",
      converter = Measure.Ratio.class,
      description =
          "Take 85 %% of the power while computing and 15 %% for this share of the time, spent on"
              + " checkpoints (arXiv 2503.05804), in place of the full power.")
  private Double checkpointShare;

  /**
   * How hours become energy, carbon and water at the site.
   *
   * @param device the device
   * @param data the shipped data
   * @return the footprint
   */
  public Footprint footprint(Device device, ShippedData data) {
    return footprint(Optional.of(device), data);
  }

  /**
   * How hours become energy, carbon and water at the site.
   *
   * @param device the device, if it is known; without it the power must be given
   * @param data the shipped data
   * @return the footprint
   */
  public Footprint footprint(Optional<Device> device, ShippedData data) {
    Optional<Place> place = place(data);
    return withWater(
        place,
        Footprint.bare()
            .with(Assumption.PUE, buildingPue(place))
            .with(Assumption.DEVICE_POWER, watts(device))
            .with(Assumption.HOST_POWER, given(HOST_POWER, hostPower))
            .with(Assumption.MARKET_GRID, given(MARKET_GRID, marketGrid))
            .with(Assumption.GRID, gramsPerKwh(place)));
  }

  private static Optional<Sourced> given(Bounds bounds, Double value) {
    return value == null
        ? Optional.empty()
        : Optional.of(new Sourced(bounds.require(value), GIVEN));
  }

  /**
   * Where it runs, in words for a model card.
   *
   * @param data the shipped data
   * @return the place, or that it is not stated
   */
  public String placeInWords(ShippedData data) {
    return place(data).map(Place::description).orElse("not stated");
  }

  private Optional<Place> place(ShippedData data) {
    if (region != null && country != null) {
      throw new InputException("--region and --country both say where it runs; leave one out");
    }
    if (grid != null && (region != null || country != null)) {
      throw new InputException(
          (region == null ? "--country" : "--region")
              + " and --grid both say the intensity of the electricity; leave one out");
    }
    if (region != null) {
      return Optional.of(named("--region", () -> data.places().require(region)));
    }
    return country == null
        ? Optional.empty()
        : Optional.of(named("--country", () -> data.places().ofCountry(country)));
  }

  /** Messages begin with the option, as those of picocli do. */
  private static Place named(String option, Supplier<Place> place) {
    try {
      return place.get();
    } catch (InputException e) {
      throw new InputException(option + ": " + e.getMessage(), e);
    }
  }

  private Optional<Sourced> watts(Optional<Device> device) {
    Optional<Sourced> full = fullPower(device);
    if (checkpointShare == null || full.isEmpty()) {
      return full;
    }
    double mean =
        new PowerProfile(full.get().value(), ACTIVE, CHECKPOINT)
            .meanWatts(CHECKPOINT_SHARE.require(checkpointShare));
    return Optional.of(
        new Sourced(
            mean,
            full.get().basis()
                + ", at 85 % while computing and 15 % for a share of "
                + Bounds.plain(checkpointShare)
                + " on checkpoints (arXiv 2503.05804)"));
  }

  private Optional<Sourced> fullPower(Optional<Device> described) {
    if (power != null) {
      return Optional.of(new Sourced(POWER.require(power), GIVEN));
    }
    if (described.isEmpty()) {
      return Optional.empty();
    }
    return SiteDefaults.power(described.get());
  }

  private Sourced buildingPue(Optional<Place> place) {
    if (pue != null) {
      return new Sourced(PUE.require(pue), GIVEN);
    }
    return SiteDefaults.pue(place);
  }

  private Optional<Sourced> gramsPerKwh(Optional<Place> place) {
    if (grid != null) {
      return Optional.of(new Sourced(grid == 0 ? 0 : GRID.require(grid), GIVEN));
    }
    return place.map(SiteDefaults::grid);
  }

  private Footprint withWater(Optional<Place> place, Footprint dry) {
    Optional<Sourced> offSite = place.flatMap(SiteDefaults::waterOffSite);
    if (water == null) {
      return dry.with(Assumption.WATER_ON_SITE, place.flatMap(SiteDefaults::waterOnSite))
          .with(Assumption.WATER_OFF_SITE, offSite);
    }
    if (water.size() > 2) {
      throw new InputException(
          "--water has " + water.size() + " numbers, must have one (on site) or two (off site)");
    }
    water.forEach(WATER::require);
    return dry.with(Assumption.WATER_ON_SITE, new Sourced(water.get(0), GIVEN))
        .with(
            Assumption.WATER_OFF_SITE,
            water.size() == 1
                ? offSite.orElseGet(() -> new Sourced(0, "not given; counted as 0"))
                : new Sourced(water.get(1), GIVEN));
  }
}
