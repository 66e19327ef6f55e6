package io.github.dtmbench.reports.report;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.file.FileWords;
import io.github.dtmbench.datasets.file.LockFile;
import io.github.dtmbench.datasets.file.RealPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The directory a report goes to, written whole or not at all.
 *
 * <p>All files are written into a hidden directory beside the target, which is renamed at the end:
 * a run that fails leaves the target as it was. A report that is replaced is renamed out of the
 * way, the new one renamed in, and then the files of the old one deleted; if the second step fails,
 * the first is undone. What is not the report's is never replaced: the target may hold the files
 * that its provenance.json lists, unchanged, and nothing else.
 *
 * <p>No system call that Java knows swaps two directories, so between the two renames there is a
 * moment without the target. A signal waits until it is over; a process killed outright just then
 * leaves the old report whole under its hidden name, and the next run for this target puts it back.
 * What a killed run has left unfinished, the next one clears away.
 */
public final class ReportDirectory {

  private final Path named;
  private final Path target;
  private final Former former;

  /** What may be there already. */
  private enum Former {
    NOTHING,
    REPORT_TO_KEEP,
    REPORT_TO_REPLACE
  }

  private ReportDirectory(Path named, Path target, Former former) {
    this.named = named;
    this.target = target;
    this.former = former;
  }

  /**
   * Checks a target that is no report: it must be new or empty.
   *
   * @param target where the files go; its parent must exist
   * @return the directory
   * @throws InputException if the target holds anything, or for the reasons of {@link #at}
   * @throws IOException if it cannot be looked into
   */
  public static ReportDirectory newAt(Path target) throws IOException {
    return at(target, Former.NOTHING);
  }

  /**
   * Checks a target before anything is computed for it.
   *
   * @param target where the report goes; its parent must exist
   * @param replace whether an older report in it may be replaced
   * @return the directory
   * @throws InputException if the target cannot become a report: it is a file, the working
   *     directory or one above it, its parent does not exist, or it holds anything but a report
   *     that may be replaced
   * @throws IOException if it cannot be looked into
   */
  public static ReportDirectory at(Path target, boolean replace) throws IOException {
    return at(target, replace ? Former.REPORT_TO_REPLACE : Former.REPORT_TO_KEEP);
  }

  private static ReportDirectory at(Path target, Former former) throws IOException {
    // Of a link, the directory behind it is meant; a rename would replace the link.
    Path real = RealPath.of(target);
    Path parent = real.getParent();
    if (parent == null) {
      throw new InputException(
          target + " is the root of the file system, expected a new directory");
    }
    if (!Files.isDirectory(parent)) {
      throw new InputException("the directory " + parent + " does not exist");
    }
    if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(real)) {
      throw new InputException(target + " is not a directory");
    }
    if (RealPath.within(Path.of(""), real)) {
      throw new InputException(
          target + " is the working directory or holds it, expected a directory of its own");
    }
    try {
      HiddenDirectories.clearBeside(real);
    } catch (IOException e) {
      // What cannot be cleared away now is told once something has to be written there.
    }
    ReportDirectory directory = new ReportDirectory(target, real, former);
    directory.refuseWhatIsThere();
    return directory;
  }

  /**
   * Writes the files.
   *
   * @param files contents by path relative to the target, with slashes
   * @throws IOException if anything cannot be written; the target is then as it was
   */
  public void write(Map<String, byte[]> files) throws IOException {
    LockFile.holding(
        target,
        () -> {
          writeAlone(files);
          return null;
        });
  }

  private void writeAlone(Map<String, byte[]> files) throws IOException {
    try (HiddenDirectories hidden = HiddenDirectories.beside(target)) {
      hidden.write(files);
      hidden.undisturbed(() -> putInPlace(hidden));
    } catch (IOException e) {
      throw FileWords.about(named, e);
    }
  }

  private void refuseWhatIsThere() throws IOException {
    if (former == Former.NOTHING) {
      if (FormerReport.holdsAnything(target)) {
        throw new InputException(named + " holds files, expected a new or an empty directory");
      }
    } else {
      FormerReport.refuseUnlessReplaceable(named, target, former == Former.REPORT_TO_REPLACE);
    }
  }

  private void putInPlace(HiddenDirectories hidden) throws IOException {
    refuseWhatIsThere(); // it may have changed meanwhile
    if (!FormerReport.holdsAnything(target)) {
      Files.deleteIfExists(target); // empty; not every system renames onto an empty directory
      Files.move(hidden.fresh(), target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Files.move(target, hidden.former(), StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(hidden.fresh(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(hidden.former(), target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    FormerReport.delete(hidden.former());
  }
}
