package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.report.BuildInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reports a fault says which program it was. */
class VersionTest {

  @Test
  void version_isThatOfTheBuild() {
    CommandLineRun run = CommandLineRun.of("--version");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("dtm-bench " + BuildInfo.read().words() + "\n", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"predict", "tables", "list"})
  void version_ofACommand_isThatOfTheBuild(String command) {
    CommandLineRun run = CommandLineRun.of(command, "-V");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("dtm-bench " + BuildInfo.read().words() + "\n", run.out());
  }

  @Test
  void bibtex_namesVersionCommitAndAddress() {
    CommandLineRun run = CommandLineRun.of("--version", "--bibtex");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(BuildInfo.read().bibtex(), run.out());
    assertEquals(run.out(), CommandLineRun.of("--bibtex").out());
    assertTrue(run.out().contains("version = {" + BuildInfo.read().version() + "}"), run.out());
  }

  /** A reader who cites from the repository and one who asks the program must cite the same. */
  @Test
  void citationFile_agreesWithPom() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    String cited = first(root.resolve("CITATION.cff"), "(?m)^version: (\\S+)$");
    String built =
        first(root.resolve("pom.xml"), "<artifactId>dtm-bench</artifactId>\\s*<version>([^<]+)<");
    assertEquals(built.replace("-SNAPSHOT", ""), cited);
  }

  private static String first(Path file, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    assertTrue(matcher.find(), file + " has no " + pattern);
    return matcher.group(1);
  }
}
