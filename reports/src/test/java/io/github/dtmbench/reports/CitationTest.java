package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.cli.DtmBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A version is raised in the POM; nothing else would say that the citation still names the last.
 */
class CitationTest {

  private static String first(Path file, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(file));
    assertEquals(true, matcher.find(), () -> file + " has no " + pattern);
    return matcher.group(1);
  }

  @Test
  void versionAndLicence_areThoseOfThePom() throws IOException {
    Path citation = Path.of("..", "CITATION.cff");
    Path pom = Path.of("..", "pom.xml");
    String version = first(pom, "^  <version>([0-9.]+)(?:-SNAPSHOT)?</version>");
    assertEquals(version, first(citation, "^version: (.*)$"));
    assertEquals(first(pom, "<license>\\s+<name>(.*)</name>"), first(citation, "^license: (.*)$"));
    String printed = printed("--version");
    assertTrue(printed.startsWith("dtm-bench " + version), printed);
    String entry = printed("--version", "--bibtex");
    assertTrue(entry.startsWith("@software{dtm-bench,\n"), entry);
    assertTrue(entry.contains("version = {" + version), entry);
    assertTrue(
        entry.contains("url = {" + first(citation, "^repository-code: (\\S+)") + "}"), entry);
  }

  private static String printed(String... arguments) {
    StringWriter out = new StringWriter();
    DtmBench.execute(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    return out.toString();
  }
}
