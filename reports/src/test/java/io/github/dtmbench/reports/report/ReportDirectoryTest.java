package io.github.dtmbench.reports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever points --out at the wrong place must not lose it, nor find half a report. */
class ReportDirectoryTest {

  @TempDir private Path folder;

  private Path target;

  @BeforeEach
  void choose() {
    target = folder.resolve("report");
  }

  private static Map<String, byte[]> files(String... pathsAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries
          .filter(entry -> !entry.equals(folder))
          .map(entry -> folder.relativize(entry).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void oldReport() throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("provenance.json"), "old");
    Files.writeString(target.resolve("stale.txt"), "stale");
  }

  private String refusal(Path where, boolean replace) {
    return assertThrows(IOException.class, () -> ReportDirectory.at(where, replace)).getMessage();
  }

  @Test
  void write_newTarget_hasTheFilesAndNothingElse() throws IOException {
    ReportDirectory.at(target, false).write(files("a.txt", "a", "sub/b.txt", "b"));
    assertEquals(List.of("report", "report/a.txt", "report/sub", "report/sub/b.txt"), entries());
    assertEquals("b", Files.readString(target.resolve("sub/b.txt")));
  }

  @Test
  void write_emptyTarget_isFilled() throws IOException {
    Files.createDirectory(target);
    ReportDirectory.at(target, false).write(files("a.txt", "a"));
    assertEquals(List.of("report", "report/a.txt"), entries());
  }

  @Test
  void write_forced_replacesAllOfTheOldReport() throws IOException {
    oldReport();
    ReportDirectory.at(target, true).write(files("a.txt", "a"));
    assertEquals(List.of("report", "report/a.txt"), entries());
  }

  /** A path that cannot be written stands for a full disk: it fails in the middle. */
  @Test
  void write_thatFails_leavesTheOldReportAndNothingElse() throws IOException {
    oldReport();
    List<String> before = entries();
    ReportDirectory directory = ReportDirectory.at(target, true);
    assertThrows(
        IOException.class, () -> directory.write(files("a", "a file", "a/b", "needs a folder")));
    assertEquals(before, entries());
    assertEquals("old", Files.readString(target.resolve("provenance.json")));
  }

  @Test
  void write_thatFailsOnANewTarget_leavesNothing() throws IOException {
    ReportDirectory directory = ReportDirectory.at(target, false);
    assertThrows(
        IOException.class, () -> directory.write(files("a", "a file", "a/b", "needs a folder")));
    assertEquals(List.of(), entries());
  }

  @Test
  void write_pathThatLeadsOut_isRefused() throws IOException {
    ReportDirectory directory = ReportDirectory.at(target, false);
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> directory.write(files("../evil.txt", "x")))
            .getMessage();
    assertEquals("../evil.txt leads out of the report", message);
    assertEquals(List.of(), entries());
  }

  /** Files that appear while a report is computed are somebody's work, too. */
  @Test
  void write_targetFilledMeanwhile_isRefused() throws IOException {
    ReportDirectory directory = ReportDirectory.at(target, false);
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.tex"), "work");
    assertThrows(IOException.class, () -> directory.write(files("a.txt", "a")));
    assertEquals(List.of("report", "report/thesis.tex"), entries());
  }

  @Test
  void at_directoryWithOtherFiles_isRefusedEvenByForce() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.tex"), "work");
    for (boolean replace : new boolean[] {false, true}) {
      assertTrue(
          refusal(target, replace)
              .endsWith("none of them is the provenance.json of a report; choose another"));
    }
  }

  @Test
  void at_reportWithoutForce_isRefused() throws IOException {
    oldReport();
    assertTrue(refusal(target, false).endsWith("holds a report; --force replaces it"));
  }

  @Test
  void at_file_isRefused() throws IOException {
    Files.writeString(target, "file");
    assertTrue(refusal(target, true).endsWith("is not a directory"));
  }

  @Test
  void at_parentMissing_isRefused() {
    assertTrue(refusal(folder.resolve("no/report"), true).endsWith("no does not exist"));
  }

  @Test
  void at_linkToADirectory_writesBehindTheLink() throws IOException {
    Files.createDirectory(target);
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    ReportDirectory.at(link, false).write(files("a.txt", "a"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("a", Files.readString(target.resolve("a.txt")));
  }
}
