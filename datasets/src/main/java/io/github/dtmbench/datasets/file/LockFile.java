package io.github.dtmbench.datasets.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one process at a time change a file, by a lock on an empty hidden file beside it, which is
 * deleted when the lock is given up.
 */
public final class LockFile {

  /** The locks of the system are those of processes; threads wait for each other here. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path path;
  private final FileChannel channel;

  private LockFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Does something with a file while nobody else changes it.
   *
   * @param <T> what is answered
   * @param file the file, its links followed; it need not exist, but its directory must
   * @param change what is done once nobody else changes the file
   * @return what {@code change} answers
   * @throws IOException if nothing can be written beside the file, or the change fails
   */
  public static <T> T holding(Path file, Change<T> change) throws IOException {
    LockFile lock = beside(file);
    try {
      return change.make();
    } finally {
      lock.giveUp();
    }
  }

  /**
   * What is done under the lock.
   *
   * @param <T> what is answered
   */
  @FunctionalInterface
  public interface Change<T> {

    /**
     * Does it.
     *
     * @return what is answered
     * @throws IOException if it fails
     */
    T make() throws IOException;
  }

  private static LockFile beside(Path file) throws IOException {
    Path path = file.resolveSibling("." + file.getFileName() + ".lock");
    THREADS.lock();
    try {
      return acquired(path);
    } catch (IOException e) {
      THREADS.unlock();
      throw FileWords.about(path, e);
    } catch (RuntimeException | Error e) {
      THREADS.unlock();
      throw e;
    }
  }

  private static LockFile acquired(Path path) throws IOException {
    for (; ; ) {
      FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      Object before = key(path);
      FileChannel channel;
      try {
        channel = FileChannel.open(path, StandardOpenOption.WRITE);
      } catch (NoSuchFileException e) {
        continue; // deleted by the one that held it
      }
      try {
        channel.lock();
        // Whoever held it deletes it at the end: then this lock is on a file that nobody else
        // finds.
        if ((before != null && before.equals(key(path))) || !hasKeys(path)) {
          return new LockFile(path, channel);
        }
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
  }

  /** What tells this file from another of the same name; null if there is none. */
  private static Object key(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Windows has none, and does not delete a file that somebody has open. */
  private static boolean hasKeys(Path path) throws IOException {
    return Files.readAttributes(path.getParent(), BasicFileAttributes.class).fileKey() != null;
  }

  private void giveUp() throws IOException {
    try {
      if (hasKeys(path)) {
        Files.deleteIfExists(path);
      }
    } finally {
      channel.close();
      THREADS.unlock();
    }
  }
}
