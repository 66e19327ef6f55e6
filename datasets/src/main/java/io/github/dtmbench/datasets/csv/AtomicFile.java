package io.github.dtmbench.datasets.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
    Path target = file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null || Files.isDirectory(target)) {
      throw new IOException(file + " is a directory, expected a file");
    }
    Path temporary;
    try {
      temporary = Files.createTempFile(directory, ".dtm-bench", ".tmp");
    } catch (NoSuchFileException e) {
      throw new IOException("the directory " + directory + " does not exist", e);
    }
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
