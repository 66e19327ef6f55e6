package io.github.dtmbench.reports.cli.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.check.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command must be split as its author's shell would, or a path with a space is two arguments. */
class ShellWordsTest {

  @Test
  void wordsAreSplit_asAShellDoes() {
    assertEquals(List.of("python3", "a.py"), ShellWords.of("  python3\t a.py "));
    assertEquals(List.of("a b", "c"), ShellWords.of("'a b' c"));
    assertEquals(List.of("a\\nb"), ShellWords.of("'a\\nb'"));
    assertEquals(List.of("a \"b\" \\x"), ShellWords.of("\"a \\\"b\\\" \\x\""));
    assertEquals(List.of("a b"), ShellWords.of("a\\ b"));
    assertEquals(List.of("ab c"), ShellWords.of("a'b 'c"));
    assertEquals(List.of("", "x"), ShellWords.of("'' x"));
    assertEquals(List.of("$HOME", "*", ";", "`x`"), ShellWords.of("$HOME * ; `x`"));
    assertEquals(List.of(), ShellWords.of("   "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'open", "\"open", "a\\"})
  void whatDoesNotEnd_isRefused(String command) {
    assertThrows(InputException.class, () -> ShellWords.of(command));
  }
}
