package io.github.dtmbench.benchmarks.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Groups that are known by name, as the numbers that the statistics take. */
public final class GroupNumbers {

  private GroupNumbers() {}

  /**
   * Numbers groups.
   *
   * @param names the group of each value
   * @return a number for each, equal where the names are; from 0, in alphabetical order
   */
  public static int[] of(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    new TreeSet<>(names).forEach(name -> numbers.put(name, numbers.size()));
    return names.stream().mapToInt(numbers::get).toArray();
  }
}
