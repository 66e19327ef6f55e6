package io.github.dtmbench.reports.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.reports.cli.DtmBench;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are not written are not lost in silence. */
class StandardOutputTest {

  private static final class Failing extends OutputStream {
    private final String reason;

    Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }

  private static String run(String reason, String arguments) {
    StringWriter err = new StringWriter();
    int exitCode =
        DtmBench.execute(
            StandardOutput.on(new Failing(reason)), new PrintWriter(err), arguments.split(" "));
    return exitCode + " " + err.toString().strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"list devices", "--help", "help list", "completion", "--version", "ledger"})
  void fullDisk_isOneLineAndAnExitCode(String arguments) {
    assertEquals(
        "2 dtm-bench: standard output: No space left on device",
        run("No space left on device", arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list devices", "--help", "completion"})
  void readerThatHasGone_isQuiet(String arguments) {
    assertEquals("141", run("Broken pipe", arguments).strip());
  }
}
