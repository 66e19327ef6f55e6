package io.github.dtmbench.reports.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters that tie the cells of a table to the reasons under it. Equal reasons share a letter. */
public final class Marks {

  /** No marks yet. */
  public Marks() {}

  private final Map<String, String> byReason = new LinkedHashMap<>();

  /**
   * The letters of some reasons; a reason that has none yet gets the next.
   *
   * @param reasons one line each; empty ones have no letter
   * @return the letters, joined by commas
   */
  public String of(List<String> reasons) {
    return reasons.stream()
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .map(reason -> byReason.computeIfAbsent(reason, r -> letter(byReason.size())))
        .collect(Collectors.joining(","));
  }

  /**
   * What the letters stand for.
   *
   * @return one note per reason, in the order of the letters
   */
  public List<String> notes() {
    return byReason.entrySet().stream().map(e -> e.getValue() + ": " + e.getKey()).toList();
  }

  /** The letter of each reason, in the order of the letters. */
  Map<String, String> byReason() {
    return Collections.unmodifiableMap(byReason);
  }

  /** a to z, then aa, ab and so on. */
  private static String letter(int index) {
    String last = Character.toString((char) ('a' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}
