package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A name, no name and a new name are three cases. */
class LevelsTest {

  private static final List<Observation> ROWS =
      List.of(
          row("text", false),
          row("text", false),
          row("text", false),
          row("vision", false),
          row("", false),
          row("speech", true));
  private static final Levels LEVELS = Levels.of(Design.DOMAINS, Covariates::domain, ROWS, 4);

  private static Observation row(String domain, boolean benchmark) {
    return new Observation(-1, benchmark, covariates(domain), "a");
  }

  private static Covariates covariates(String domain) {
    return new Covariates(1, 2, 3, 4, 5, 6, 7, "family", "maker", domain);
  }

  private static SparseRow sparse(String domain) {
    SparseRow.Builder row = new SparseRow.Builder(7);
    LEVELS.addTo(row, covariates(domain));
    return row.build();
  }

  @Test
  void addTo_known_isItsColumn() {
    assertEquals(3, LEVELS.size());
    assertArrayEquals(new int[] {5}, sparse("text").columns());
    assertArrayEquals(new double[] {1}, sparse("text").values());
    assertEquals(0, sparse("text").doubts().size());
    assertEquals(0, sparse("text").unseen().length);
  }

  /** Benchmarks have a column for their name, but runs do not draw it. */
  @Test
  void addTo_unnamed_hasTheSharesOfTheTrainingRuns() {
    SparseRow row = sparse("");
    assertArrayEquals(new int[] {4, 5, 6}, row.columns());
    assertArrayEquals(new double[] {0, 0.75, 0.25}, row.values());
    double[][] covariance = row.doubts().get(0).covariance();
    assertEquals(0.75 * 0.25, covariance[1][1], 1e-15);
    assertEquals(-0.75 * 0.25, covariance[1][2], 1e-15);
    assertEquals(0, covariance[0][0]);
  }

  @Test
  void addTo_neverSeen_hasNoColumnAndIsToldUnseen() {
    SparseRow row = sparse("weather");
    assertEquals(0, row.columns().length);
    assertArrayEquals(new int[] {Design.DOMAINS}, row.unseen());
  }
}
