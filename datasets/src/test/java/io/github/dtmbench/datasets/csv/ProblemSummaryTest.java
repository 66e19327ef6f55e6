package io.github.dtmbench.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Without it a file with a hundred thousand slips of one kind hides the one of another. */
class ProblemSummaryTest {

  private static DataProblem problem(int line, String column, String expected) {
    return new DataProblem("f.csv", line, column, "x", expected);
  }

  private static List<DataProblem> many(int count, String column) {
    return IntStream.range(0, count)
        .mapToObj(i -> problem(i + 2, column, "a number, not " + i))
        .toList();
  }

  @Test
  void lines_few_allOfThem() {
    List<DataProblem> problems = many(20, "pue");
    assertEquals(
        problems.stream().map(DataProblem::message).toList(), ProblemSummary.lines(problems));
  }

  @Test
  void lines_oneAmongMany_isToldToo() {
    List<DataProblem> problems = new ArrayList<>(many(100_000, "pue"));
    DataProblem other = problem(99_000, "device", "a device");
    problems.add(other);
    List<String> lines = ProblemSummary.lines(problems);
    assertEquals(
        List.of(other.message(), "and 99995 more like that of line 2 in column pue"),
        lines.subList(5, lines.size()));
  }

  @Test
  void lines_moreKindsThanLines_theRestIsCounted() {
    List<DataProblem> problems = new ArrayList<>();
    for (int column = 0; column < 30; column++) {
      problems.addAll(many(3, "c" + column));
    }
    List<String> lines = ProblemSummary.lines(problems);
    assertEquals(41, lines.size());
    assertTrue(lines.contains("and 2 more like that of line 2 in column c19"), lines.toString());
    assertEquals("and 30 more of 10 other kinds", lines.get(40));
  }

  /** What is told one by one and what is counted make all. */
  @Test
  void exception_holdsAll_andItsMessageCountsAll() {
    List<DataProblem> problems = many(1234, "pue");
    InvalidDataException refusal = new InvalidDataException(problems);
    assertEquals(problems, refusal.problems());
    assertEquals(6, refusal.getMessage().lines().count());
    assertTrue(refusal.getMessage().endsWith("and 1229 more like that of line 2 in column pue"));
  }
}
