package io.github.dtmbench.datasets.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hint that is far off misleads; one that is missing costs a look into the manual. */
class NearestNamesTest {

  private static final List<String> KNOWN =
      List.of("svr", "decision-tree", "dynamic-throughput", "dynamic-throughput.published");

  @ParameterizedTest
  @CsvSource({
    "svm, svr",
    "SVR, svr",
    "dynamic, 'dynamic-throughput, dynamic-throughput.published'",
    "desicion-tre, decision-tree",
    "tree, decision-tree"
  })
  void hint_near_isTold(String unknown, String names) {
    String verb = names.contains(",") ? "; nearest are " : "; nearest is ";
    assertEquals(verb + names, NearestNames.hint(unknown, KNOWN));
  }

  @ParameterizedTest
  @CsvSource({"random-forest", "gaussian", "''"})
  void hint_far_isEmpty(String unknown) {
    assertEquals("", NearestNames.hint(unknown, KNOWN));
  }
}
