package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.HoursForecast;
import io.github.dtmbench.benchmarks.forecast.HoursForecasts;
import io.github.dtmbench.benchmarks.forecast.PlanLimits;
import io.github.dtmbench.benchmarks.forecast.PlannedRun;
import io.github.dtmbench.benchmarks.forecast.RunForecast;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestNames;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.cli.contest.EstimatorOptions;
import io.github.dtmbench.reports.cli.contest.ProgramOptions;
import io.github.dtmbench.reports.cli.contest.RecordFileOption;
import io.github.dtmbench.reports.cli.contest.ThreadOption;
import io.github.dtmbench.reports.cli.run.CardOptions;
import io.github.dtmbench.reports.cli.run.ComputeOptions;
import io.github.dtmbench.reports.cli.run.DeviceOptions;
import io.github.dtmbench.reports.cli.run.MakingOptions;
import io.github.dtmbench.reports.cli.run.PlanOptions;
import io.github.dtmbench.reports.cli.run.RunOptions;
import io.github.dtmbench.reports.cli.run.SiteOptions;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.cli.terminal.Progress;
import io.github.dtmbench.reports.footprint.ModelCard;
import io.github.dtmbench.reports.forecast.AssumptionsTable;
import io.github.dtmbench.reports.forecast.ForecastDocument;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import io.github.dtmbench.reports.table.number.Percent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts one planned run. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description =
        "Forecasts a run before it starts: hours, days, energy, carbon and water by every"
            + " estimator, each with its interval, and the assumptions behind them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench predict --flop 6.3e24 --device H100",
      "  dtm-bench predict --parameters 70e9 --tokens 15e12 --device H100 --devices 16000 \\",
      "      --country USA --date 2026-05-31 --precision BF16 --domain Language",
      "  dtm-bench predict --flop 1e24 --parameters 37e9 --device H800 --grid 570 --pue 1.25",
      "  dtm-bench predict --parameters 7B --tokens 1T --device p4d.24xlarge --devices 16",
      "  dtm-bench predict --parameters 7B --tokens 100M --adapter-parameters 20M --device \"RTX"
          + " 4090\"",
      "  dtm-bench predict --parameters 46.7B --tokens 1T --experts 8 --active-experts 2 \\",
      "      --expert-parameters 5.64B --layers 32 --width 4096 --sequence 4096 --device H100",
      "  dtm-bench predict --parameters 11B --tokens 1T --architecture encoder-decoder --device"
          + " TPUv3",
      "  dtm-bench predict --parameters 1B --tokens 10B --frozen-parameters 800M --device A100",
      "  dtm-bench predict --parameters 66M --tokens 3.3B --teacher-parameters 110M --device V100",
      "  dtm-bench predict --parameters 7B --generated-tokens 2B --updates 2 --device H100 \\",
      "      --reference-parameters 7B --reward-parameters 7B",
      "  dtm-bench predict --vit L/16 --samples 303M --epochs 14 --device \"TPU v3\" --devices 256",
      "  dtm-bench predict --cnn ResNet-50 --image-size 256 --samples 1.28M --epochs 90 --device"
          + " V100",
      "  dtm-bench predict --macs-per-sample 340G --frozen-macs-per-sample 600G --samples 1.2B \\",
      "      --device A100                                          a latent diffusion model",
      "  dtm-bench predict --flop 1e23 --device NPU-9 --peak 500 --power 400 --die 800 --process 7",
      "  dtm-bench predict --flop \"2.5 ZFLOP\" --device H100 --precision FP8",
      "  dtm-bench predict --flop 1e22 --device A100,H100,H200 --devices 64,256 --country USA",
      "  dtm-bench predict --flop 1e23 --device A100,H100 --price-per-hour 1.5,2.5 --deadline 30",
      "  dtm-bench predict --flop 1e21 --device H100 --devices 64 --runs 20 --grid 400 --max-carbon"
          + " 50",
      "  dtm-bench predict --flop 1e23 --device A100 --region \"azure eastus\"",
      "  dtm-bench predict --flop 1e23 --device A100 --embodied server --water 0.2,1.29",
      "  dtm-bench predict --flop 1e23 --device A100 --host-power 100 --checkpoint-share 0.05 \\",
      "      --grid 300 --market-grid 20 --level 0.9",
      "  dtm-bench predict --flop 1e23 --device A100 --run mine=./estimator.py --calibrate \\",
      "      --time-limit 600 --features parameters,date",
      "  dtm-bench predict --flop 6.3e24 --device H100 --without \"Llama 3 70B\" --organization"
          + " Meta",
      "  dtm-bench predict --flop 1e23 --device A100 --records ours.csv --output forecast.txt",
      "  dtm-bench predict --flop 1e23 --device A100 --region Québec --format model-card \\",
      "      --training-type fine-tuning",
      "  dtm-bench predict --flop 1e23 --device A100 --columns estimator,device_hours",
      "  dtm-bench predict --flop 1e23 --device A100 --estimators pooled-utilization --json",
      "  dtm-bench predict --flop 1e23 --device A100 --threads 1    the same, and one core is used",
      "",
      "How far off each estimator was on runs it had not seen: dtm-bench evaluate"
    })
final class PredictCommand implements Callable<Integer>, OutputOptions.GivesModelCard {

  @Spec private CommandSpec spec;

  @Mixin private ComputeOptions compute;

  @Mixin private RunOptions run;

  @Mixin private SiteOptions site;

  @Mixin private MakingOptions making;

  @Mixin private PlanOptions plan;

  @Mixin private EstimatorOptions contest;

  @Mixin private ProgramOptions programs;

  @Mixin private ThreadOption threads;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "NAME",
      description =
          "Models or organizations whose records are left out of fitting, by commas: to forecast a"
              + " run on record as if it were new.")
  private List<String> leftOut = List.of();

  @Mixin private RecordFileOption records;

  @Mixin private CardOptions card;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    List<DeviceOptions.Choice> choices = run.choices(data);
    double flop = compute.flop();
    List<PlannedRun> plans =
        choices.stream()
            .map(
                choice ->
                    new PlannedRun(
                        run.features(data, choice, flop, compute),
                        compute.basis(),
                        making.added(
                            site.footprint(choice.device(), data),
                            Optional.of(choice.device()),
                            data)))
            .toList();
    PlanLimits limits = plan.limits();
    if (limits.tonnesCo2e().isPresent()) {
      plans.forEach(PredictCommand::requireKnownCarbon);
    }
    int runs = plan.runs();
    boolean compared = plans.size() > 1 || plan.isGiven();
    if (output.isModelCard() && compared) {
      throw new InputException(
          "--format model-card is for one run on one kind and number of devices");
    }
    List<OptionalDouble> prices = prices(plans);
    Estimators known = Estimators.withProvided(data);
    List<Estimator> estimators = programs.behind(known, contest.estimators(known));
    List<TrainingRun> recorded = new ArrayList<>(data.runs());
    recorded.addAll(records.store(data).read());
    List<LabelledRun> training = RecordGrade.select(without(recorded), RecordGrade.independent());
    HoursForecasts forecasts = fit(estimators, training);
    PlanAdvice advice = new PlanAdvice(forecasts, training);
    if (output.isModelCard()) {
      output.writeText(card(data, plans.get(0), advice), spec.commandLine().getOut());
    } else if (compared) {
      List<ResultTable> tables = new ArrayList<>();
      tables.add(
          advice.choices(plans, prices, limits, runs, contest.level(), output.isForPrograms()));
      if (output.format() != TableFormat.CSV) { // which is one table
        tables.add(AssumptionsTable.ofChoices(plans, training.size(), leftOut));
      }
      output.write(tables, spec.commandLine().getOut());
    } else {
      ForecastDocument document =
          new ForecastDocument(
              new RunForecast(
                  plans.get(0),
                  forecasts.of(plans.get(0).features()),
                  training.size(),
                  contest.level()),
              estimators,
              leftOut);
      output.write(tables(document, plans.get(0), advice), spec.commandLine().getOut());
    }
    return 0;
  }

  /** A limit that cannot be judged is not kept. */
  private static void requireKnownCarbon(PlannedRun planned) {
    if (planned.perDeviceHour(Stage.OPERATIONAL_CARBON).isEmpty()) {
      throw new InputException(
          "--max-carbon needs the electricity of "
              + planned.features().device().name()
              + " and what it emits; give --region, --country or --grid, and --power where no"
              + " datasheet has it");
    }
  }

  private List<ResultTable> tables(
      ForecastDocument document, PlannedRun planned, PlanAdvice advice) {
    return switch (output.format()) {
      case CSV -> List.of(document.tidy());
      case JSON -> advice.before(planned, document.structured());
      case TEXT, MARKDOWN, LATEX -> advice.before(planned, document.readable());
    };
  }

  private String card(ShippedData data, PlannedRun planned, PlanAdvice advice) {
    HoursForecast hours =
        advice
            .advised(planned)
            .map(PlanAdvice.Advised::hours)
            .orElseThrow(() -> new InputException("no estimator answers; give other --estimators"));
    return card.card(
            planned.usage(hours.prediction().deviceHours().orElseThrow()),
            site.placeInWords(data),
            Optional.of(planned.features().device().name()),
            Optional.of("forecast by " + hours.estimator() + interval(hours)))
        .text();
  }

  private String interval(HoursForecast hours) {
    return hours
        .interval()
        .map(
            i ->
                "; "
                    + Percent.of(contest.level())
                    + " interval "
                    + ModelCard.number(i.low())
                    + " to "
                    + ModelCard.number(i.high()))
        .orElse("");
  }

  /** A price for each plan, by its device. */
  private List<OptionalDouble> prices(List<PlannedRun> plans) {
    List<String> devices =
        plans.stream().map(planned -> planned.features().device().name()).distinct().toList();
    return plans.stream()
        .map(
            planned ->
                plan.price(devices.indexOf(planned.features().device().name()), devices.size()))
        .toList();
  }

  private HoursForecasts fit(List<Estimator> estimators, List<LabelledRun> training) {
    // Before the bar: a refusal is not to stand behind one.
    double level = contest.level();
    try (Progress progress = Progress.of("fitting", estimators.size())) {
      return HoursForecasts.fit(estimators, training, level, threads.count(), progress::step);
    }
  }

  private List<TrainingRun> without(List<TrainingRun> runs) {
    for (String name : leftOut) {
      if (runs.stream().noneMatch(recorded -> isNamed(recorded, name))) {
        throw new InputException(
            "--without is '"
                + name
                + "', which is no model or organization on record"
                + NearestNames.hint(
                    name,
                    runs.stream()
                        .flatMap(
                            recorded ->
                                Stream.of(recorded.model(), recorded.origin().organizationGroup()))
                        .distinct()
                        .toList()));
      }
    }
    return runs.stream()
        .filter(recorded -> leftOut.stream().noneMatch(name -> isNamed(recorded, name)))
        .toList();
  }

  private static boolean isNamed(TrainingRun recorded, String name) {
    return recorded.model().equals(name) || recorded.origin().organizationGroup().equals(name);
  }
}
