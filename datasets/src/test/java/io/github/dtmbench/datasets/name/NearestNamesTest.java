package io.github.dtmbench.datasets.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hint that is far off misleads; one that is missing costs a look into the manual. */
class NearestNamesTest {

  private static final List<String> KNOWN =
      List.of("svr", "decision-tree", "dynamic-throughput", "dynamic-throughput.published");

  private static final List<String> COLUMNS =
      List.of("device", "devices", "device_hours", "die", "grid", "hours", "pue", "region");

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

  /** "pue" is two edits from "out", as "output" is three: the one that goes on is meant. */
  @Test
  void hint_beginningOfAName_isNotTakenForAnother() {
    assertEquals(
        "; nearest is output", NearestNames.hint("out", List.of("pue", "run", "output", "vit")));
    assertEquals(
        "; nearest are device, devices",
        NearestNames.hint("devic", List.of("devices", "device", "deviate")));
  }

  /** Edits over letters: regoin 2 of 6, devcies 2 of 7, hour 1 of 4, "device hours" 1 of 12. */
  @ParameterizedTest
  @CsvSource({
    "regoin, region",
    "devcies, devices",
    "hour, hours",
    "Region, region",
    "device hours, device_hours"
  })
  void slip_aThirdOfTheLetters_isTold(String unknown, String meant) {
    assertEquals(Optional.of(meant), NearestNames.slip(unknown, COLUMNS));
  }

  /** run 2 of 3 from pue, id 2 of 2 from die: what people call their own columns. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "id", "name", "note", "cost", "team", "date", "project", ""})
  void slip_far_isEmpty(String unknown) {
    assertEquals(Optional.empty(), NearestNames.slip(unknown, COLUMNS));
  }
}
