package io.github.dtmbench.datasets.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file whole or not at all. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Puts a text in place of a file. It is written beside the file, forced to the disk and renamed,
   * so whoever looks, and whatever fails, finds the old file or the new one.
   *
   * @param file the file; its directory must exist
   * @param text the text, stored as UTF-8
   * @throws IOException if it cannot be written; the message names the file
   */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text));
  }

  /** Writes a text in parts. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes all of it.
     *
     * @param out takes the characters; it is closed by the caller
     * @throws IOException if it fails
     */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file that is too large for a text as {@link #write(Path, String)} does.
   *
   * @param file the file; its directory must exist
   * @param content writes the text, stored as UTF-8
   * @throws IOException if it cannot be written; the message names the file
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null || Files.isDirectory(target)) {
      throw new IOException(file + " is a directory, expected a file");
    }
    // Not Files.createTempFile, whose files nobody else may read.
    Path temporary =
        directory.resolve(
            ".dtm-bench" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong()) + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        // Not closed: that would close the channel before it is forced.
        Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
        content.writeTo(out);
        out.flush();
        channel.force(true);
      } catch (NoSuchFileException e) {
        throw new IOException("the directory " + directory + " does not exist", e);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
