package io.github.dtmbench.reports.report;

import io.github.dtmbench.datasets.file.DirectoryTree;
import io.github.dtmbench.datasets.file.LockFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The hidden directories beside a target, for only within a file system is a rename atomic: a fresh
 * one that is filled, and a name for the former report. Whoever makes them holds the target's lock,
 * so any others of its name are those of a killed run. Beside a fresh one lies a mark, made before
 * it and deleted after it has been renamed: a fresh directory is ours if its mark is there,
 * whatever stands in it, and then all of it is deleted.
 */
final class HiddenDirectories implements AutoCloseable {

  private static final String FRESH = ".new";
  private static final String FORMER = ".old";
  private static final String MARK = FRESH + ".unfinished";

  private final Path target;
  private final Path fresh;
  private final Path former;
  private final Thread whenStopped = new Thread(this::stop);
  private boolean stopped;

  private HiddenDirectories(Path target) {
    this.target = target;
    this.fresh = hidden(FRESH);
    this.former = hidden(FORMER);
  }

  /** Clears away what a killed run has left, and puts back what it has taken away. */
  static HiddenDirectories beside(Path target) throws IOException {
    HiddenDirectories hidden = new HiddenDirectories(target);
    hidden.recover();
    Files.createFile(markOf(hidden.fresh));
    Files.createDirectory(hidden.fresh);
    Runtime.getRuntime().addShutdownHook(hidden.whenStopped);
    return hidden;
  }

  private Path hidden(String suffix) {
    return target.resolveSibling(
        prefix() + Long.toUnsignedString(ThreadLocalRandom.current().nextLong()) + suffix);
  }

  private String prefix() {
    return "." + target.getFileName() + ".dtm-bench-";
  }

  /**
   * Clears away what a killed run has left, and puts back what it has taken away, for a run that
   * may not come to write: it may be refused for what the killed one wrote.
   */
  static void clearBeside(Path target) throws IOException {
    HiddenDirectories hidden = new HiddenDirectories(target);
    if (!hidden.left().isEmpty()) {
      LockFile.holding(
          target,
          () -> {
            hidden.recover();
            return null;
          });
    }
  }

  private List<Path> left() throws IOException {
    List<Path> left = new ArrayList<>();
    try (DirectoryStream<Path> beside =
        Files.newDirectoryStream(
            target.getParent(), entry -> entry.getFileName().toString().startsWith(prefix()))) {
      beside.forEach(left::add);
    }
    return left;
  }

  private void recover() throws IOException {
    for (Path left : left()) {
      String name = left.getFileName().toString();
      boolean directory = Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS);
      if (name.endsWith(MARK) && !directory) {
        deleteFresh(left.resolveSibling(name.substring(0, name.length() - MARK.length()) + FRESH));
      } else if (name.endsWith(FORMER) && directory) {
        recoverFormer(left);
      }
    }
  }

  private void recoverFormer(Path left) throws IOException {
    if (FormerReport.holdsAnything(target)) {
      FormerReport.delete(left);
    } else {
      Files.deleteIfExists(target);
      Files.move(left, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Path markOf(Path fresh) {
    String name = fresh.getFileName().toString();
    return fresh.resolveSibling(name.substring(0, name.length() - FRESH.length()) + MARK);
  }

  Path fresh() {
    return fresh;
  }

  Path former() {
    return former;
  }

  /** Writes files into the fresh directory. */
  void write(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = fresh.resolve(file.getKey()).normalize();
      if (!path.startsWith(fresh)) {
        throw new IllegalArgumentException(file.getKey() + " leads out of the report");
      }
      undisturbed(
          () -> {
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
          });
    }
  }

  /** What touches files. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Runs a step that a signal to stop waits for; once stopped, nothing is written any more. */
  synchronized void undisturbed(Step step) throws IOException {
    if (stopped) {
      throw new IOException("stopped from outside");
    }
    step.run();
  }

  private synchronized void stop() {
    stopped = true;
    try {
      deleteFresh(fresh);
    } catch (IOException e) {
      // The next run clears it away.
    }
  }

  /**
   * The directory, if it has not been renamed, and last its mark, so that a kill here is mended.
   */
  private static void deleteFresh(Path fresh) throws IOException {
    DirectoryTree.delete(fresh);
    Files.deleteIfExists(markOf(fresh));
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(whenStopped);
    } catch (IllegalStateException e) {
      return; // the hook is waiting for this very lock, and tidies up
    }
    deleteFresh(fresh);
  }
}
