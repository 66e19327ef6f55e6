package io.github.dtmbench.benchmarks.inference;

/**
 * Ranks that say no more than the tests do: the rank of a method is 1 + the number of methods that
 * are better beyond chance. Methods that cannot be told apart may share one. Being told apart is
 * not transitive, so two methods of different rank need not differ beyond chance from each other.
 */
public final class SharedRanks {

  private SharedRanks() {}

  /**
   * Ranks methods.
   *
   * @param better square; {@code better[i][j]} if method i is better than method j beyond chance
   * @return a rank per method, from 1
   * @throws IllegalArgumentException if the matrix is not square, or two methods are each better
   *     than the other
   */
  public static int[] of(boolean[][] better) {
    int[] ranks = new int[better.length];
    for (int j = 0; j < better.length; j++) {
      ranks[j] = 1;
      for (int i = 0; i < better.length; i++) {
        if (better[i].length != better.length) {
          throw new IllegalArgumentException(
              "row " + i + " has " + better[i].length + " entries, must have " + better.length);
        }
        if (better[i][j] && better[j][i]) {
          throw new IllegalArgumentException(
              "methods " + i + " and " + j + " are each better than the other");
        }
        if (better[i][j]) {
          ranks[j]++;
        }
      }
    }
    return ranks;
  }
}
