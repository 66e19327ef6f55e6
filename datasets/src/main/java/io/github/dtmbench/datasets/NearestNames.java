package io.github.dtmbench.datasets;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** Orders known names by how few edits lead to them from an unknown one. */
final class NearestNames {

  /** Longer texts are no names; comparing them in full would only cost time. */
  private static final int LONGEST_COMPARED = 100;

  private record Candidate(String name, int edits) {}

  private NearestNames() {}

  /** All known names, the nearest first; names equally near keep their order. */
  static Stream<String> of(String unknown, Collection<String> known) {
    String wanted = unknown.substring(0, Math.min(unknown.length(), LONGEST_COMPARED));
    return known.stream()
        .map(name -> new Candidate(name, edits(wanted, name)))
        .sorted(Comparator.comparingInt(Candidate::edits))
        .map(Candidate::name);
  }

  /** Levenshtein distance, one row of the table at a time. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
