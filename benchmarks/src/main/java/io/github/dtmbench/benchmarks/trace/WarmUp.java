package io.github.dtmbench.benchmarks.trace;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The start of a run before it is at speed. At speed is the first interval at 95 % of the plateau
 * or more, the plateau being the median rate, weighted by seconds, of the second half of the active
 * time.
 *
 * @param intervals how many come before the first at speed; all but the last if none is
 * @param seconds active time before it
 * @param shareLost part of the active time of the whole run that the slower start has cost: the sum
 *     of (1 − rate/plateau) over its seconds
 * @param plateau progress per second
 */
public record WarmUp(int intervals, double seconds, double shareLost, double plateau) {

  private static final double AT_SPEED = 0.95;

  static WarmUp of(Observations seen) {
    double plateau = plateau(seen);
    int first = 0;
    double lost = 0;
    while (first < seen.size() - 1 && seen.rate(first) < AT_SPEED * plateau) {
      lost += (1 - seen.rate(first) / plateau) * seen.seconds(first);
      first++;
    }
    return new WarmUp(first, seen.start(first), lost / seen.totalSeconds(), plateau);
  }

  private static double plateau(Observations seen) {
    int half = Math.min(seen.within(0.5), seen.size() - 1);
    Observations second = seen.from(half);
    Integer[] order = new Integer[second.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(second::rate));
    double total = 0;
    for (int i = 0; i < second.size(); i++) {
      total += second.seconds(i);
    }
    double sum = 0;
    for (int i : order) {
      sum += second.seconds(i);
      if (sum >= total / 2) {
        return second.rate(i);
      }
    }
    throw new IllegalStateException("seconds do not add up");
  }
}
