package io.github.dtmbench.reports.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.InputException;
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

  /** Lists one file: {@code printf stale | sha256sum}. */
  private static final String OLD =
      "{\"program\":\"dtm-bench\",\"report_files\":{\"stale.txt\":"
          + "\"%s\"}}"
              .formatted("a03f2386ae06b21109577020844df367857b72c2fcce384c1896fed98a89c82b");

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
    Files.writeString(target.resolve("provenance.json"), OLD);
    Files.writeString(target.resolve("stale.txt"), "stale");
  }

  private String refusal(Path where, boolean replace) {
    return assertThrows(InputException.class, () -> ReportDirectory.at(where, replace))
        .getMessage();
  }

  /** What is no report speaks of none: neither files nor a whole report may be there. */
  @Test
  void newAt_directoryThatHoldsAnything_isRefused() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    assertDoesNotThrow(() -> ReportDirectory.newAt(full));
    Files.writeString(full.resolve("mine.txt"), "mine");
    String message =
        assertThrows(InputException.class, () -> ReportDirectory.newAt(full)).getMessage();
    assertEquals(full + " holds files, expected a new or an empty directory", message);
    assertEquals("mine", Files.readString(full.resolve("mine.txt")));
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
    assertEquals(OLD, Files.readString(target.resolve("provenance.json")));
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
    assertThrows(InputException.class, () -> directory.write(files("a.txt", "a")));
    assertEquals(List.of("report", "report/thesis.tex"), entries());
  }

  @Test
  void at_directoryWithOtherFiles_isRefusedEvenByForce() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.tex"), "work");
    for (boolean replace : new boolean[] {false, true}) {
      assertTrue(
          refusal(target, replace)
              .endsWith("no provenance.json that lists them as those of a report; choose another"));
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

  @Test
  void at_notesBesideTheReport_areNamedAndKept() throws IOException {
    oldReport();
    Files.writeString(target.resolve("notes.txt"), "mine");
    Files.createDirectories(target.resolve("mine"));
    Files.writeString(target.resolve("mine/a.txt"), "mine");
    Files.createDirectories(target.resolve("empty"));
    String message = refusal(target, true);
    assertTrue(
        message.contains("not the report's, or was changed: empty/, mine/a.txt, notes.txt;"),
        message);
  }

  @Test
  void at_fileOfTheReportThatWasChanged_isNamed() throws IOException {
    oldReport();
    Files.writeString(target.resolve("stale.txt"), "corrected by hand");
    assertTrue(refusal(target, true).contains("or was changed: stale.txt;"));
  }

  @Test
  void at_somebodysProvenanceJson_isNoReport() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("provenance.json"), "{\"paintings\": [1, 2]}");
    Files.writeString(target.resolve("thesis.tex"), "work");
    assertTrue(refusal(target, true).contains("no provenance.json that lists them"));
  }

  @Test
  void at_workingDirectoryOrAbove_isRefused() {
    for (Path path = Path.of("").toAbsolutePath();
        path.getParent() != null;
        path = path.getParent()) {
      assertTrue(refusal(path, true).contains("is the working directory or holds it"));
    }
    assertTrue(refusal(Path.of("."), true).contains("is the working directory or holds it"));
  }

  /**
   * A run that is killed leaves its mark alone, before the directory was made or after it was
   * renamed, or with the directory, half full or complete; that of somebody else stays.
   */
  @Test
  void write_clearsAwayWhatKilledRunsLeft_andNothingElse() throws IOException {
    Files.createFile(folder.resolve(".report.dtm-bench-16.new.unfinished"));
    Files.createFile(folder.resolve(".report.dtm-bench-17.new.unfinished"));
    Path left = Files.createDirectories(folder.resolve(".report.dtm-bench-17.new/fold-0001"));
    Files.writeString(left.resolve("train.csv"), "ha");
    Path foreign = Files.createDirectory(folder.resolve(".report.dtm-bench-18.new"));
    Files.writeString(foreign.resolve("x"), "x");
    ReportDirectory.at(target, false).write(files("a.txt", "a"));
    assertEquals(
        List.of(".report.dtm-bench-18.new", ".report.dtm-bench-18.new/x", "report", "report/a.txt"),
        entries());
  }

  /** Killed between the two renames: the old report is whole under its hidden name. */
  @Test
  void at_putsBackTheReportThatAKilledRunHadTakenAway() throws IOException {
    oldReport();
    Files.move(target, folder.resolve(".report.dtm-bench-17.old"));
    InputException refusal =
        assertThrows(InputException.class, () -> ReportDirectory.at(target, false));
    assertTrue(refusal.getMessage().endsWith("--force replaces it"), refusal.getMessage());
    assertEquals(List.of("report", "report/provenance.json", "report/stale.txt"), entries());
  }

  /** Killed once all was in place: the next run is refused for it, and leaves nothing else. */
  @Test
  void at_refused_clearsAwayTheMarkOfAKilledRun() throws IOException {
    oldReport();
    Files.createFile(folder.resolve(".report.dtm-bench-17.new.unfinished"));
    assertTrue(refusal(target, false).endsWith("--force replaces it"));
    assertEquals(List.of("report", "report/provenance.json", "report/stale.txt"), entries());
  }
}
