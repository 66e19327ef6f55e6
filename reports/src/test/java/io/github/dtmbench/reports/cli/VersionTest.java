package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.reports.report.BuildInfo;
import org.junit.jupiter.api.Test;

/** Whoever reports a fault says which program it was. */
class VersionTest {

  @Test
  void version_isThatOfTheBuild() {
    CommandLineRun run = CommandLineRun.of("--version");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("dtm-bench " + BuildInfo.read().words() + "\n", run.out());
  }
}
