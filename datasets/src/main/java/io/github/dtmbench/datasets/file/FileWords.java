package io.github.dtmbench.datasets.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What failed with a file, in words for a person. */
public final class FileWords {

  private FileWords() {}

  /**
   * The reason without the name of the file and without that of a Java class.
   *
   * @param failure what was thrown
   * @return such as {@code there is no such file}
   */
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NotDirectoryException) {
      return "a directory of its path is a file";
    }
    if (failure instanceof FileSystemLoopException) {
      return "its symbolic links lead in a circle";
    }
    if (failure instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return failure.getMessage() == null ? "input or output failed" : failure.getMessage();
  }

  /**
   * A failure that names its file.
   *
   * @param file as the user named it
   * @param failure what was thrown
   * @return the same with a message for the user
   */
  public static IOException about(Path file, IOException failure) {
    return new IOException(file + ": " + of(failure), failure);
  }
}
