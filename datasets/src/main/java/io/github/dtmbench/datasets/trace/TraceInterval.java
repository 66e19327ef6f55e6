package io.github.dtmbench.datasets.trace;

/**
 * A stretch of a run.
 *
 * @param startSeconds wall clock since the first logged training interval, 0 or more
 * @param endSeconds wall clock at its end, after the start
 * @param progress what was done in it, in the unit of its trace, positive
 * @param progressPerActiveSecond progress per second of training, positive; evaluation between may
 *     be left out, so that the active time is at most the wall time
 */
public record TraceInterval(
    double startSeconds, double endSeconds, double progress, double progressPerActiveSecond) {

  /** Checks that the interval is one. */
  public TraceInterval {
    if (!(startSeconds >= 0 && endSeconds > startSeconds && Double.isFinite(endSeconds))) {
      throw new IllegalArgumentException(
          "interval from " + startSeconds + " s to " + endSeconds + " s is none");
    }
    if (!(progress > 0 && Double.isFinite(progress))
        || !(progressPerActiveSecond > 0 && Double.isFinite(progressPerActiveSecond))) {
      throw new IllegalArgumentException(
          "progress "
              + progress
              + " at "
              + progressPerActiveSecond
              + " per second must be positive and finite");
    }
  }

  /**
   * Time spent on training in it.
   *
   * @return seconds, positive
   */
  public double activeSeconds() {
    return progress / progressPerActiveSecond;
  }
}
