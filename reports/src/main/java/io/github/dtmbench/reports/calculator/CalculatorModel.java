package io.github.dtmbench.reports.calculator;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.footprint.EmbodiedRates;
import io.github.dtmbench.benchmarks.footprint.SiteDefaults;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.forecast.ExportedForecast;
import io.github.dtmbench.benchmarks.forecast.HoursForecasts;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.grid.Place;
import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.report.BuildInfo;
import io.github.dtmbench.reports.table.format.JsonOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers of the calculator: whoever has them and the formulas has its answers. */
public final class CalculatorModel {

  /** Those that can be worked from few numbers. */
  private static final List<String> ESTIMATORS =
      List.of(
          "pooled-utilization", "dynamic-throughput", "device-throughput", "constant-utilization");

  private static final double LEVEL = 0.8;

  private final ShippedData data;
  private final List<Device> devices;
  private final JsonGenerator json;

  private CalculatorModel(ShippedData data, JsonGenerator json) {
    this.data = data;
    this.devices = usable(data);
    this.json = json;
  }

  /** Those that a plan may name. */
  private static List<Device> usable(ShippedData data) {
    return data.devices().devices().stream()
        .filter(device -> device.peakTflops().isPresent())
        .toList();
  }

  /**
   * The model of the shipped records.
   *
   * @param data records, devices and places
   * @return JSON, as {@link #json} writes it
   */
  public static String ofShipped(ShippedData data) {
    List<LabelledRun> training = RecordGrade.select(data.runs(), RecordGrade.independent());
    Estimators known = Estimators.standard(data);
    HoursForecasts forecasts =
        HoursForecasts.fit(ESTIMATORS.stream().map(known::require).toList(), training, LEVEL);
    return json(
        data,
        forecasts.exported(),
        training.size(),
        LEVEL,
        "dtm-bench " + BuildInfo.read().words());
  }

  /**
   * Writes the model.
   *
   * @param data devices and places
   * @param estimators fitted
   * @param runs how many runs they were fitted on
   * @param level probability of their intervals
   * @param origin program and version
   * @return JSON that may stand in an element {@code script}: without the character that could end
   *     the element
   */
  public static String json(
      ShippedData data, List<ExportedForecast> estimators, int runs, double level, String origin) {
    return JsonOutput.inPage(
        json -> new CalculatorModel(data, json).write(estimators, runs, level, origin));
  }

  private void write(List<ExportedForecast> estimators, int runs, double level, String origin)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("origin", origin);
    json.writeNumberField("training_runs", runs);
    json.writeNumberField("level", level);
    writeSourced("pue_elsewhere", Optional.of(SiteDefaults.pue(Optional.empty())));
    json.writeArrayFieldStart("devices");
    EmbodiedRates rates = EmbodiedRates.from(data);
    for (Device device : devices) {
      writeDevice(device, rates);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("places");
    for (Place place : data.places().all()) {
      writePlace(place);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("estimators");
    for (ExportedForecast estimator : estimators) {
      writeEstimator(estimator);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeDevice(Device device, EmbodiedRates rates) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", device.name());
    json.writeStringField("family", device.family());
    writeStrings("names", data.devices().namesOf(device));
    json.writeNumberField("peak_tflops", device.peakTflops().orElseThrow());
    writeSourced("power_watts", SiteDefaults.power(device));
    writeSourced("making_grams_per_hour", rates.ofDie(device));
    json.writeEndObject();
  }

  private void writePlace(Place place) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", place.name());
    json.writeStringField("description", place.description());
    writeSourced("grid_grams_per_kwh", Optional.of(SiteDefaults.grid(place)));
    if (place.pue().isPresent()) {
      writeSourced("pue", Optional.of(SiteDefaults.pue(Optional.of(place))));
    }
    writeSourced("water_on_site_litres_per_kwh", SiteDefaults.waterOnSite(place));
    writeSourced("water_off_site_litres_per_kwh", SiteDefaults.waterOffSite(place));
    json.writeEndObject();
  }

  private void writeEstimator(ExportedForecast estimator) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", estimator.estimator());
    json.writeNumberField("quantile", estimator.quantile());
    json.writeNumberField("geometric_error", estimator.geometricError());
    if (estimator.caveat().isPresent()) {
      json.writeStringField("caveat", estimator.caveat().get());
    }
    ClosedForm form = estimator.form();
    if (form instanceof ClosedForm.ShareOfPeak share) {
      json.writeStringField("form", "share-of-peak");
      json.writeNumberField("share", share.share());
    } else if (form instanceof ClosedForm.FamilyThroughput families) {
      json.writeStringField("form", "family-throughput");
      json.writeObjectFieldStart("tflop_per_second");
      for (Map.Entry<String, Double> family : new TreeMap<>(families.tflopPerSecond()).entrySet()) {
        json.writeNumberField(family.getKey(), family.getValue());
      }
      json.writeEndObject();
      if (families.shareElsewhere().isPresent()) {
        json.writeNumberField("share_elsewhere", families.shareElsewhere().getAsDouble());
      }
    } else if (form instanceof ClosedForm.LogarithmicBands logarithmic) {
      json.writeStringField("form", "logarithmic-bands");
      json.writeObjectFieldStart("log10_alpha_per_second");
      for (Map.Entry<String, ClosedForm.LogarithmicBands.Band> band :
          new TreeMap<>(logarithmic.bands()).entrySet()) {
        writeNumbers(
            band.getKey(),
            List.of(band.getValue().log10AlphaLow(), band.getValue().log10AlphaHigh()));
      }
      json.writeEndObject();
    } else if (form instanceof ClosedForm.UtilizationLine line) {
      json.writeStringField("form", "utilization-line");
      writeLine(line);
    } else {
      throw new IllegalStateException("no way to write " + form);
    }
    json.writeEndObject();
  }

  private void writeLine(ClosedForm.UtilizationLine line) throws IOException {
    writeNumbers("means", line.means());
    writeNumbers("deviations", line.deviations());
    json.writeNumberField("farthest", line.farthest());
    writeNumbers("coefficients", line.coefficients());
    json.writeArrayFieldStart("inverse");
    for (List<Double> row : line.inverse()) {
      writeNumbers(row);
    }
    json.writeEndArray();
    json.writeNumberField("scale_squared", line.scaleSquared());
    json.writeNumberField("noise", line.noise());
    json.writeNumberField("unknown", line.unknown());
    writeStrings("families", List.copyOf(new TreeSet<>(line.families())));
    // Of a run of which nothing is known but its device; a page fills in what is given.
    json.writeObjectFieldStart("traits");
    for (Device device : devices) {
      writeNumbers(device.name(), line.traits().apply(RunFeatures.ofDevice(1, device)));
    }
    json.writeEndObject();
  }

  private void writeSourced(String name, Optional<Sourced> sourced) throws IOException {
    if (sourced.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeNumberField("value", sourced.get().value());
      json.writeStringField("basis", sourced.get().basis());
      json.writeEndObject();
    }
  }

  private void writeStrings(String name, List<String> strings) throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }

  private void writeNumbers(String name, List<Double> numbers) throws IOException {
    json.writeFieldName(name);
    writeNumbers(numbers);
  }

  /** What is not known is null. */
  private void writeNumbers(List<Double> numbers) throws IOException {
    json.writeStartArray();
    for (double number : numbers) {
      if (Double.isNaN(number)) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    }
    json.writeEndArray();
  }
}
