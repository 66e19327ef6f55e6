package io.github.dtmbench.reports.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.dtmbench.reports.table.format.TextStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees may depend on the window; what a pipe or a file holds may not. */
class TerminalTest {

  private static Terminal terminal(int columns, String... environment) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < environment.length; i += 2) {
      variables.put(environment[i], environment[i + 1]);
    }
    return new Terminal(
        true, variables, () -> columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty());
  }

  @Test
  void style_noTerminal_isPlainWhateverTheEnvironmentSays_andNobodyIsAsked() {
    Terminal pipe =
        new Terminal(false, Map.of("COLUMNS", "70", "TERM", "xterm"), () -> fail("asked"));
    assertEquals(TextStyle.plain(), pipe.style());
    assertEquals(false, pipe.highlights());
  }

  @ParameterizedTest
  @CsvSource({
    "200, '', 200",
    "80, '', 80",
    "80, 100, 100",
    "80, abc, 80",
    "80, 0, 80",
    "0, '', 120",
    "20, '', 60",
    "80, 99999999999, 80"
  })
  void style_width_isColumnsElseTheDevicesElseUsual(int device, String columns, int width) {
    assertEquals(width, terminal(device, "COLUMNS", columns).style().lineWidth());
  }

  @ParameterizedTest
  @CsvSource({"'', xterm, true", "1, xterm, false", "0, xterm, false", "'', dumb, false"})
  void highlights_unlessNoColorOrDumb(String noColor, String term, boolean highlighted) {
    Terminal terminal = terminal(80, "NO_COLOR", noColor, "TERM", term);
    assertEquals(highlighted, terminal.highlights());
    assertEquals(highlighted, terminal.style().highlighted());
  }

  @ParameterizedTest
  @CsvSource({"'50 132\n', 132", "'0 0', -1", "'', -1", "'stty: no', -1", "'24 1234567', -1"})
  void parseSize_whatSttyPrints(String printed, int columns) {
    assertEquals(columns, Terminal.parseSize(printed.replace("\\n", "\n")).orElse(-1));
  }
}
