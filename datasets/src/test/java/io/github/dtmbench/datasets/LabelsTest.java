package io.github.dtmbench.datasets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.HoursKind;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.emission.CarbonBasis;
import io.github.dtmbench.datasets.run.emission.CarbonScope;
import io.github.dtmbench.datasets.run.emission.PueInclusion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two constants with one label would make a file mean whichever comes first. */
class LabelsTest {

  static List<Class<? extends Labelled>> types() {
    return List.of(
        FlopBasis.class,
        RunKind.class,
        PueInclusion.class,
        CarbonScope.class,
        CarbonBasis.class,
        HoursKind.class,
        ThroughputGrade.class,
        CarbonGrade.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void labels_ofEveryEnum_differ(Class<? extends Labelled> type) {
    Set<String> labels = new HashSet<>();
    for (Labelled constant : type.getEnumConstants()) {
      assertTrue(labels.add(constant.label()), constant.label());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void labels_ofEveryEnum_standInTheShippedRuns(Class<? extends Labelled> type) {
    Set<Labelled> used = new HashSet<>();
    for (TrainingRun run : ShippedData.load().runs()) {
      run.workload().flopBasis().ifPresent(used::add);
      used.add(run.kind());
      run.hardware().hoursKind().ifPresent(used::add);
      run.emissions().energyIncludesPue().ifPresent(used::add);
      run.emissions().scope().ifPresent(used::add);
      run.emissions().basis().ifPresent(used::add);
      used.add(run.grading().throughput());
      used.add(run.grading().carbon());
    }
    assertTrue(used.containsAll(Arrays.asList(type.getEnumConstants())), type.getSimpleName());
  }
}
