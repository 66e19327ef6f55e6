package io.github.dtmbench.benchmarks.inference;

/** What a cluster of records counts in a mean over records that come in clusters. */
public enum ClusterWeight {
  /**
   * Every cluster once, whatever its size: the mean over clusters of the mean of each. It asks how
   * well a cluster not seen is served.
   */
  ONCE {
    @Override
    public double of(int records) {
      return 1;
    }
  },
  /** Every record once, so that a cluster counts as much as it has records. */
  BY_RECORDS {
    @Override
    public double of(int records) {
      return records;
    }
  };

  /**
   * The weight of a cluster.
   *
   * @param records number of its records, at least 1
   * @return a positive number
   */
  public abstract double of(int records);
}
