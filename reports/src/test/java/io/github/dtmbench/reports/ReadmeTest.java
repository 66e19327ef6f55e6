package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.registry.Estimators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README knows every estimator. Its commands and their output are held with all documents. */
class ReadmeTest {

  @Test
  void everyEstimator_hasARow() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
    List<String> missing =
        Estimators.standard(ShippedData.load()).all().stream()
            .map(Estimator::id)
            .filter(id -> readme.stream().noneMatch(line -> line.startsWith("| `" + id + "` |")))
            .toList();
    assertEquals(List.of(), missing);
  }
}
