package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.ConformalQuantile;
import io.github.dtmbench.datasets.check.InputException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether there are enough organizations for intervals of a level. */
public final class LevelSupport {

  /** Digits of the level that is proposed; it is rounded down, so that it can be had. */
  private static final int DECIMALS = 3;

  private LevelSupport() {}

  /**
   * Refuses a level that the organizations are too few for.
   *
   * @param level probability, in (0, 1)
   * @param known what has to be known of their runs, such as hours
   * @param organizations how many there are to learn from
   * @param where what has so many: "the largest fold"
   * @throws InputException if there are too few; the message says which level they support
   */
  public static void require(double level, String known, int organizations, String where) {
    long needed = ConformalQuantile.minimumGroups(level);
    if (organizations < needed) {
      throw new InputException(
          "prediction intervals of level "
              + level
              + " need training runs with known "
              + known
              + " of at least "
              + needed
              + " organizations, "
              + where
              + " "
              + organizations
              + (organizations == 0
                  ? ""
                  : "; the highest level that can be had is " + highest(organizations)));
    }
  }

  private static BigDecimal highest(int organizations) {
    return BigDecimal.valueOf(organizations)
        .divide(BigDecimal.valueOf(organizations + 1L), DECIMALS, RoundingMode.DOWN);
  }
}
