package io.github.dtmbench.reports.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The hidden directories beside a target, for only within a file system is a rename atomic: a fresh
 * one that is filled, and a name for the former report. Whoever makes them holds the target's lock,
 * so any others of its name are those of a killed run. A fresh one bears a mark until it is
 * complete. With the mark all of it is deleted, without it only the files that its provenance.json
 * lists.
 */
final class HiddenDirectories implements AutoCloseable {

  private static final String FRESH = ".new";
  private static final String FORMER = ".old";
  private static final String MARK = ".unfinished-dtm-bench-report";

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
    Files.createDirectory(hidden.fresh);
    Files.createFile(hidden.fresh.resolve(MARK));
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

  private void recover() throws IOException {
    try (DirectoryStream<Path> beside =
        Files.newDirectoryStream(
            target.getParent(),
            entry ->
                entry.getFileName().toString().startsWith(prefix())
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))) {
      for (Path left : beside) {
        String name = left.getFileName().toString();
        if (name.endsWith(FRESH)) {
          deleteFresh(left);
        } else if (name.endsWith(FORMER) && !FormerReport.holdsAnything(target)) {
          Files.deleteIfExists(target);
          Files.move(left, target, StandardCopyOption.ATOMIC_MOVE);
        } else if (name.endsWith(FORMER)) {
          FormerReport.delete(left);
        }
      }
    }
  }

  Path fresh() {
    return fresh;
  }

  /** Takes the mark off: all files are there. */
  void complete() throws IOException {
    Files.deleteIfExists(fresh.resolve(MARK));
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

  private static void deleteFresh(Path directory) throws IOException {
    if (!Files.exists(directory.resolve(MARK))) {
      FormerReport.delete(directory); // complete, and so with a list of its files
      return;
    }
    List<Path> entries;
    try (Stream<Path> walked = Files.walk(directory)) {
      entries = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      if (!entry.getFileName().toString().equals(MARK) && !entry.equals(directory)) {
        Files.delete(entry);
      }
    }
    Files.deleteIfExists(directory.resolve(MARK)); // last, so that a kill here is mended, too
    Files.deleteIfExists(directory);
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
