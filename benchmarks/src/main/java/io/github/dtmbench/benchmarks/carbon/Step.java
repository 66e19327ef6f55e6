package io.github.dtmbench.benchmarks.carbon;

import io.github.dtmbench.benchmarks.footprint.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of the way from hours to carbon, between two stages that reports tell.
 *
 * @param from the stage that is given as reported
 * @param to the stage that is forecast from it
 */
public record Step(Stage from, Stage to) {

  /** The whole way. */
  public static final Step WHOLE = new Step(Stage.DEVICE_HOURS, Stage.OPERATIONAL_CARBON);

  /**
   * Every step between two stages that reports tell.
   *
   * @return those from one stage to the next first, then the longer ones
   */
  public static List<Step> all() {
    List<Stage> told = Arrays.stream(Stage.values()).filter(Stage::isReported).toList();
    List<Step> steps = new ArrayList<>();
    for (int length = 1; length < told.size(); length++) {
      for (int i = 0; i + length < told.size(); i++) {
        steps.add(new Step(told.get(i), told.get(i + length)));
      }
    }
    return steps;
  }

  /**
   * The words for it in tables.
   *
   * @return from what to what
   */
  public String label() {
    return from.word() + " → " + to.word();
  }
}
