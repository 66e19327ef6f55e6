package io.github.dtmbench.reports.timing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.timing.Measurement;
import io.github.dtmbench.reports.figure.TimingPoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure of times that nobody measured would be an invention. */
class ShippedFrontierTest {

  @Test
  void points_areTimesOfTheCommittedMeasurement() {
    List<Measurement> measured = JmhFile.read(Path.of("results", "timing.json"));
    List<TimingPoint> points = ShippedFrontier.points();
    assertTrue(points.size() > 10, "only " + points.size() + " points");
    for (TimingPoint point : points) {
      double time = point.nanosecondsPerOperation();
      assertTrue(
          measured.stream()
              .filter(m -> m.benchmark().equals("IntegrateBenchmark"))
              .anyMatch(m -> Math.abs(m.nanoseconds() / time - 1) < 1e-9),
          point + " is not in timing.json; run scripts/update-results.sh");
    }
  }
}
