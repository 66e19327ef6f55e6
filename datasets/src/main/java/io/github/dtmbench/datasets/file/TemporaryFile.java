package io.github.dtmbench.datasets.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hidden file beside a target. It is locked as long as it is in use, so that the next run can
 * tell one in use from one that a killed run left behind, on whatever machine that was, and deletes
 * the latter.
 */
final class TemporaryFile implements AutoCloseable {

  private static final String PREFIX = ".dtm-bench";
  private static final String SUFFIX = ".tmp";

  /** Those of this process: to open and close them would give up their locks. */
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private TemporaryFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes one, empty; leftovers of others are deleted. */
  static TemporaryFile in(Path directory) throws IOException {
    sweep(directory);
    for (; ; ) {
      Path path = freshName(directory);
      IN_USE.add(path);
      path.toFile().deleteOnExit(); // for the signals that let Java clean up
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      TemporaryFile file = new TemporaryFile(path, channel);
      file.lock();
      if (Files.exists(path)) {
        return file;
      }
      file.close(); // swept in the moment before the lock
    }
  }

  /** A name that no file bears. */
  static Path freshName(Path directory) {
    return directory.resolve(
        PREFIX + Long.toUnsignedString(ThreadLocalRandom.current().nextLong()) + SUFFIX);
  }

  private void lock() {
    try {
      channel.lock();
    } catch (IOException e) {
      // A file system without locks: there nothing is swept either.
    }
  }

  Path path() {
    return path;
  }

  FileChannel channel() {
    return channel;
  }

  /** Gives the file up; what was renamed in the meantime stays. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
      Files.deleteIfExists(path);
    } finally {
      IN_USE.remove(path);
    }
  }

  private static void sweep(Path directory) {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(directory, PREFIX + "[0-9]*" + SUFFIX)) {
      for (Path file : left) {
        if (!IN_USE.contains(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          deleteUnlessLocked(file);
        }
      }
    } catch (IOException e) {
      // To tidy up is a courtesy; what is wrong with the directory shows when it is written to.
    }
  }

  private static void deleteUnlessLocked(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Somebody else's, or already gone.
    }
  }
}
