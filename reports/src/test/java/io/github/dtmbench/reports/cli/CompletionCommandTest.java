package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script must work in a shell; that it was printed says little. */
class CompletionCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "pred,          1, predict",
    "import,        1, import-epoch",
    "import-epoch --inc, 2, --include-shipped",
    "predict --par, 2, --parameters",
    "list dev,      2, devices",
    "list devices --form, 3, --format"
  })
  void script_inBash_completes(String words, int position, String expected)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no /bin/bash: completion not tried");
    Path script = folder.resolve("completion.sh");
    Files.writeString(script, CommandLineRun.of("completion").out());
    // compopt, a builtin, works only while a person completes.
    Process bash =
        new ProcessBuilder(
                "/bin/bash",
                "--norc",
                "-c",
                "compopt() { :; }; source \"$1\"; COMP_WORDS=(dtm-bench "
                    + words
                    + "); COMP_CWORD="
                    + position
                    + "; COMP_TYPE=9; _complete_dtm-bench; echo \"${COMPREPLY[@]}\"",
                "completion",
                script.toString())
            .redirectErrorStream(true)
            .start();
    String reply = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(bash.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, bash.exitValue(), reply);
    assertTrue(List.of(reply.strip().split(" ")).contains(expected), reply);
  }

  /** Escape codes would end up in files and in the ears of screen readers. */
  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "predict --help", "list --help", "completion --help", "nonsense"})
  void helpAndErrors_haveNoEscapeCodes(String arguments) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));
    assertFalse((run.out() + run.err()).contains("\u001b"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "predict",
        "predict-file",
        "page",
        "report",
        "timing",
        "list",
        "completion",
        "import-epoch"
      })
  void help_teachesByExample(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("Examples:"), run.out());
    assertTrue(run.out().contains("dtm-bench " + command), run.out());
  }

  @Test
  void script_endsItsLinesAsShellsWant() {
    assertFalse(CommandLineRun.of("completion").out().contains("\r"));
  }
}
