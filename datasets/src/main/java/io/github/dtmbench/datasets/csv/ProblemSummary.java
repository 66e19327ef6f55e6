package io.github.dtmbench.datasets.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Problems for a person to read: all of them if they are few, else some of every kind and how many
 * more there are of each.
 */
final class ProblemSummary {

  /** So many are told one by one. */
  static final int MOST = 20;

  /** Where there are more in all, of one kind no more than this. */
  static final int MOST_OF_A_KIND = 5;

  /** What follows in an expectation depends on the value: a hint, a count, a quotation. */
  private static final String DETAIL = "(,;:\"'0123456789";

  private ProblemSummary() {}

  /** Problems that a reader takes for one. */
  private record Kind(String file, String column, String expected) {

    static Kind of(DataProblem problem) {
      String expected = problem.expected();
      int end = 0;
      while (end < expected.length() && DETAIL.indexOf(expected.charAt(end)) < 0) {
        end++;
      }
      return new Kind(problem.file(), problem.column(), expected.substring(0, end));
    }
  }

  /**
   * The lines.
   *
   * @param problems at least one
   * @return one for each that is told, in the order of the file, and then what is not told
   */
  static List<String> lines(List<DataProblem> problems) {
    if (problems.size() <= MOST) {
      return problems.stream().map(DataProblem::message).toList();
    }
    Map<Kind, List<Integer>> byKind = new LinkedHashMap<>();
    for (int i = 0; i < problems.size(); i++) {
      byKind.computeIfAbsent(Kind.of(problems.get(i)), kind -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> kinds = byKind.values().stream().limit(MOST).toList();
    int ofAKind = Math.min(MOST_OF_A_KIND, MOST / kinds.size());
    List<String> lines =
        kinds.stream()
            .flatMap(kind -> kind.stream().limit(ofAKind))
            .sorted()
            .map(i -> problems.get(i).message())
            .collect(Collectors.toCollection(ArrayList::new));
    for (List<Integer> kind : kinds) {
      if (kind.size() > ofAKind) {
        lines.add(more(problems.get(kind.get(0)), kind.size() - ofAKind));
      }
    }
    byKind.values().stream()
        .skip(MOST)
        .map(List::size)
        .reduce(Integer::sum)
        .ifPresent(
            rest ->
                lines.add("and " + rest + " more of " + (byKind.size() - MOST) + " other kinds"));
    return lines;
  }

  private static String more(DataProblem like, int count) {
    String place = like.column().isEmpty() ? "" : " in column " + DataProblem.shown(like.column());
    return "and " + count + " more like that of line " + like.line() + place;
  }
}
