package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.datasets.file.DirectoryTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where files that are handed to programs live: one directory a process, readable by its user
 * alone, with a folder for every call. It is gone when the process ends or is interrupted. A
 * process that is killed outright leaves it; the next one finds that nobody holds its lock and
 * deletes it.
 */
final class ScratchSpace {

  private static final String PREFIX = "dtm-bench-run-";
  private static final String LOCK = ".lock";
  private static final int ATTEMPTS = 20;
  private static final int PAUSE_MILLIS = 25;

  /**
   * One a process: a second look at the lock file from the same process would, on POSIX systems,
   * release the lock.
   */
  private static Optional<ScratchSpace> shared = Optional.empty();

  private final Path path;
  private final FileChannel channel;
  private final RunningPrograms programs;

  private ScratchSpace(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
    this.programs = new RunningPrograms();
  }

  /**
   * Makes a folder. Whoever asks for it deletes it with {@link DirectoryTree#delete}.
   *
   * @throws IOException if the temporary directory of the system cannot be written
   */
  Path folder() throws IOException {
    programs.requireGoing();
    return Files.createTempDirectory(path, "call-");
  }

  /** The programs that get their files here. */
  RunningPrograms programs() {
    return programs;
  }

  /**
   * The one of this process.
   *
   * @throws IOException if the temporary directory of the system cannot be written
   */
  static synchronized ScratchSpace ofProcess() throws IOException {
    if (shared.isEmpty()) {
      clearAbandoned();
      ScratchSpace space = create();
      try {
        Runtime.getRuntime().addShutdownHook(new Thread(space::stop));
      } catch (IllegalStateException e) {
        space.stop();
        throw new IOException("this process is ending", e);
      }
      shared = Optional.of(space);
    }
    return shared.orElseThrow();
  }

  private static ScratchSpace create() throws IOException {
    Path path = Files.createTempDirectory(PREFIX);
    // Locked before it bears the name by which others find it.
    Path unlocked = path.resolve(LOCK + ".new");
    FileChannel channel =
        FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException("another process has locked " + unlocked);
    }
    Files.move(unlocked, path.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
    return new ScratchSpace(path, channel);
  }

  private static void clearAbandoned() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : found) {
        if (isAbandoned(folder)) {
          RunningPrograms.endThoseHandedFilesOf(folder);
          clear(folder);
        }
      }
    }
  }

  /** Only what has a lock file that nobody holds; a stranger's directory of that name stays. */
  private static boolean isAbandoned(Path folder) {
    Path lock = folder.resolve(LOCK);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
        || !Files.isWritable(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** First the programs, which write here; then what they and this process have written. */
  private void stop() {
    programs.stop();
    for (int attempt = 0; attempt < ATTEMPTS && !isCleared(); attempt++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isCleared() {
    try {
      clear(path);
      channel.close();
      return true;
    } catch (IOException e) {
      return false; // Somebody was still writing there; in the end the next process clears it.
    }
  }

  /** The lock last: until then, whoever comes later can go on where this was cut short. */
  private static void clear(Path space) throws IOException {
    if (!Files.isDirectory(space, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(space)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          DirectoryTree.delete(entry);
        } else if (!entry.endsWith(LOCK)) {
          Files.deleteIfExists(entry);
        }
      }
    }
    try (DirectoryStream<Path> late = Files.newDirectoryStream(space, "call-*")) {
      if (late.iterator().hasNext()) {
        throw new IOException("somebody still writes to " + space);
      }
    }
    Files.deleteIfExists(space.resolve(LOCK));
    Files.deleteIfExists(space);
  }
}
