package io.github.dtmbench.benchmarks.reproduction.band;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.dynamic.DynamicThroughput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlphaObservationTest {

  /** One by one the runs give what the estimator takes its bands of, which knows no names. */
  @Test
  void of_shippedRecords_areTheAlphasOfTheBands() {
    List<LabelledRun> runs =
        RecordGrade.select(ShippedData.load().runs(), RecordGrade.independent());
    Map<String, List<Double>> byFamily =
        AlphaObservation.of(runs).stream()
            .collect(
                Collectors.groupingBy(
                    AlphaObservation::family,
                    TreeMap::new,
                    Collectors.mapping(
                        AlphaObservation::log10AlphaPerSecond,
                        Collectors.collectingAndThen(
                            Collectors.toList(), list -> list.stream().sorted().toList()))));
    assertEquals(DynamicThroughput.log10AlphasByFamily(runs, new ArrayList<>()), byFamily);
  }
}
