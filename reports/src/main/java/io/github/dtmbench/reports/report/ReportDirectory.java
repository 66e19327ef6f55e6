package io.github.dtmbench.reports.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The directory a report goes to, written whole or not at all.
 *
 * <p>All files are written into a hidden directory beside the target, which is renamed at the end:
 * a run that fails leaves the target as it was, and nothing beside it. A report that is replaced is
 * renamed out of the way, the new one renamed in, and then the old one deleted; if the second step
 * fails, the first is undone. Between the two steps there is a moment without the target, for no
 * system call swaps directories everywhere; a process killed right then leaves the old report whole
 * under its hidden name, and one killed before leaves the hidden directory to be deleted by hand.
 */
public final class ReportDirectory {

  private final Path target;
  private final boolean replace;

  private ReportDirectory(Path target, boolean replace) {
    this.target = target;
    this.replace = replace;
  }

  /**
   * Checks a target before anything is computed for it.
   *
   * @param target where the report goes; its parent must exist
   * @param replace whether an older report in it may be replaced
   * @return the directory
   * @throws IOException if the target cannot become a report: it is a file, its parent does not
   *     exist, or it holds files and they are not a report, or are one and may not be replaced
   */
  public static ReportDirectory at(Path target, boolean replace) throws IOException {
    // Of a link, the directory behind it is meant; a rename would replace the link.
    Path absolute =
        Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new IOException(target + " is the root of the file system, expected a new directory");
    }
    if (!Files.isDirectory(parent)) {
      throw new IOException("the directory " + parent + " does not exist");
    }
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(absolute)) {
      throw new IOException(target + " is not a directory");
    }
    ReportDirectory directory = new ReportDirectory(absolute, replace);
    if (directory.holdsFiles()) {
      refuseUnlessReplaced(target, absolute, replace);
    }
    return directory;
  }

  private static void refuseUnlessReplaced(Path named, Path absolute, boolean replace)
      throws IOException {
    if (!Files.exists(absolute.resolve(ReportFiles.PROVENANCE))) {
      throw new IOException(
          named
              + " holds files and none of them is the provenance.json of a report; choose another");
    }
    if (!replace) {
      throw new IOException(named + " holds a report; --force replaces it");
    }
  }

  private boolean holdsFiles() throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isPresent();
    }
  }

  /**
   * Writes the files.
   *
   * @param files contents by path relative to the target, with slashes
   * @throws IOException if anything cannot be written; the target is then as it was
   */
  public void write(Map<String, byte[]> files) throws IOException {
    Path written = hidden("new");
    try {
      Files.createDirectory(written);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = written.resolve(file.getKey()).normalize();
        if (!path.startsWith(written)) {
          throw new IllegalArgumentException(file.getKey() + " leads out of the report");
        }
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      putInPlace(written);
    } finally {
      delete(written);
    }
  }

  private void putInPlace(Path written) throws IOException {
    if (!holdsFiles()) {
      Files.deleteIfExists(target); // empty; not every system renames onto an empty directory
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    refuseUnlessReplaced(target, target, replace); // it may have appeared in the meantime
    Path old = hidden("old");
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  /** Beside the target, for only within a file system is a rename atomic. */
  private Path hidden(String what) {
    return target.resolveSibling(
        "." + target.getFileName() + "." + what + "-" + ProcessHandle.current().pid());
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
