package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;

/**
 * The distribution of the sum of a random subset of numbers, each taken with probability one half.
 *
 * <p>Up to {@value #MOST_TO_ENUMERATE} numbers all subsets are counted. With more, the numbers are
 * rounded to whole multiples of a step and their distribution is built up one number at a time:
 * half of it stays, half of it moves up by the number (the convolution of Pagano and Tritchler
 * 1983, <i>On Obtaining Permutation Distributions in Polynomial Time</i>, JASA 78). Rounding moves
 * the sum of a subset down by at most the sum of all that was rounded up, and up by at most the
 * rest, so the share of subsets lies between the shares up to a limit that much lower and higher.
 * The step is halved until the two are within {@value #RELATIVE_GAP} of each other, or so fine that
 * a finer one would take too long.
 */
final class SubsetSums {

  /** 2^16 subsets are counted in less than a millisecond. */
  static final int MOST_TO_ENUMERATE = 16;

  private static final double RELATIVE_GAP = 0.005;

  private static final int COARSEST_STEPS = 1 << 13;

  private static final int FINEST_STEPS = 1 << 18;

  private SubsetSums() {}

  /**
   * A share between two bounds.
   *
   * @param lower in [0, 1]
   * @param upper in [0, 1], not below
   */
  record Share(double lower, double upper) {}

  /**
   * The share of the subsets whose sum is at most a limit.
   *
   * @param numbers 0 or more, in ascending order
   * @param limit any number
   * @return bounds of the share, equal if it is exact
   */
  static Share shareUpTo(double[] numbers, double limit) {
    double[] positive = Arrays.stream(numbers).filter(x -> x > 0).toArray();
    if (limit < 0) {
      return new Share(0, 0);
    }
    if (positive.length <= MOST_TO_ENUMERATE) {
      double share = enumerated(positive, limit);
      return new Share(share, share);
    }
    Share share = onLattice(positive, limit, COARSEST_STEPS);
    for (int steps = 2 * COARSEST_STEPS;
        steps <= FINEST_STEPS && share.upper() - share.lower() > RELATIVE_GAP * share.upper();
        steps *= 2) {
      share = onLattice(positive, limit, steps);
    }
    return share;
  }

  private static double enumerated(double[] numbers, double limit) {
    double[] sums = new double[1 << numbers.length];
    int upTo = 0;
    for (int subset = 0; subset < sums.length; subset++) {
      if (subset > 0) {
        int last = Integer.numberOfTrailingZeros(subset);
        sums[subset] = sums[subset & (subset - 1)] + numbers[last];
      }
      upTo += sums[subset] <= limit ? 1 : 0;
    }
    return (double) upTo / sums.length;
  }

  private static Share onLattice(double[] numbers, double limit, int steps) {
    double step = Arrays.stream(numbers).sum() / steps;
    double roundedUp = 0;
    double roundedDown = 0;
    for (double number : numbers) {
      double rest = number - step * Math.rint(number / step);
      roundedDown += Math.max(rest, 0);
      roundedUp += Math.max(-rest, 0);
    }
    // Sums beyond the upper limit never come back, so nothing is kept of them.
    int high = (int) Math.floor((limit + roundedUp) / step);
    int low = (int) Math.floor((limit - roundedDown) / step);
    double[] probability = distribution(numbers, step, high);
    double upToLow = 0;
    double between = 0;
    for (int sum = 0; sum <= high; sum++) {
      if (sum <= low) {
        upToLow += probability[sum];
      } else {
        between += probability[sum];
      }
    }
    return new Share(upToLow, upToLow + between);
  }

  private static double[] distribution(double[] numbers, double step, int highest) {
    double[] probability = new double[highest + 1];
    double[] next = new double[highest + 1];
    probability[0] = 1;
    int reached = 0;
    for (double number : numbers) {
      int move = (int) Math.rint(number / step);
      reached = Math.min(highest, reached + move);
      for (int sum = Math.min(move, reached + 1) - 1; sum >= 0; sum--) {
        next[sum] = probability[sum] / 2;
      }
      for (int sum = move; sum <= reached; sum++) {
        next[sum] = (probability[sum] + probability[sum - move]) / 2;
      }
      double[] spare = probability;
      probability = next;
      next = spare;
    }
    return probability;
  }
}
