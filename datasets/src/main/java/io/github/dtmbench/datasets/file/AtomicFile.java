package io.github.dtmbench.datasets.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Writes files whole or not at all. The content is written beside the file, forced to the disk and
 * renamed, so whoever looks, and whatever fails, finds the old file or the new one. Of a symbolic
 * link the file behind it is written; its permissions stay; a device or a pipe is written through.
 * What a killed run has left beside a file, the next one that writes there clears away. Another
 * hard link to the file keeps the old content.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Puts a text in place of a file.
   *
   * @param file the file; its directory must exist
   * @param text the text, stored as UTF-8
   * @throws IOException if it cannot be written; the message names the file
   */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text));
  }

  /**
   * Refuses what {@link #write(Path, String)} would refuse, as far as it can be told without
   * writing: for a long computation to ask before it begins.
   *
   * @param file the file to be written later
   * @throws IOException if it is a directory, read-only, or in no directory; the message names it
   */
  public static void require(Path file) throws IOException {
    StagedFile.require(file);
  }

  /**
   * Writes a file that is too large for a text as {@link #write(Path, String)} does.
   *
   * @param file the file; its directory must exist
   * @param content writes the text, stored as UTF-8
   * @throws IOException if it cannot be written; the message names the file
   */
  public static void write(Path file, Content content) throws IOException {
    try (StagedFile staged = StagedFile.of(file, content)) {
      staged.commit();
    }
  }

  /**
   * Writes several files, all or none: the content of every one is complete on the disk before the
   * first is renamed, and if a later rename fails, the earlier ones are undone. Between the renames
   * there is no computing and no writing; a machine that stops in just that moment leaves some new
   * and some old.
   *
   * @param files contents by file, renamed in this order
   * @throws IOException if one cannot be written; the message names it, and all are as before
   */
  public static void writeAll(Map<Path, Content> files) throws IOException {
    List<StagedFile> all = new ArrayList<>();
    try {
      for (Map.Entry<Path, Content> file : files.entrySet()) {
        all.add(StagedFile.of(file.getKey(), file.getValue()));
      }
      for (StagedFile file : all) {
        file.keepFormer();
      }
      commit(all);
    } finally {
      for (StagedFile file : all) {
        file.close();
      }
    }
  }

  private static void commit(List<StagedFile> all) throws IOException {
    Deque<StagedFile> done = new ArrayDeque<>();
    try {
      for (StagedFile file : all) {
        file.commit();
        done.push(file);
      }
    } catch (IOException e) {
      for (StagedFile file : done) {
        file.undo();
      }
      throw e;
    }
  }
}
