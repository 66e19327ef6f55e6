package io.github.dtmbench.datasets.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a path stands for once its symbolic links are followed. */
public final class RealPath {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private RealPath() {}

  /**
   * Follows the links of a path, also of one to a file that does not exist yet.
   *
   * @param path any path
   * @return the file that would be read or written, in its real directory where that exists
   * @throws IOException if the links lead in a circle or cannot be read
   */
  public static Path of(Path path) throws IOException {
    Path real = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(real); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      real = real.resolveSibling(Files.readSymbolicLink(real));
    }
    if (Files.exists(real)) {
      return real.toRealPath();
    }
    Path parent = real.getParent();
    return parent != null && Files.isDirectory(parent)
        ? parent.toRealPath().resolve(real.getFileName())
        : real.normalize();
  }

  /**
   * Whether two paths stand for one file, be it there or not.
   *
   * @param one a path
   * @param other another
   * @return true if writing one changes the other; a path that cannot be followed is like no other
   */
  public static boolean same(Path one, Path other) {
    try {
      Path first = of(one);
      Path second = of(other);
      return first.equals(second)
          || (Files.exists(first) && Files.exists(second) && Files.isSameFile(first, second));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether a path leads into a directory.
   *
   * @param path a path
   * @param directory a directory
   * @return true if it does, whatever links lie on the way
   */
  public static boolean within(Path path, Path directory) {
    try {
      return of(path).startsWith(of(directory));
    } catch (IOException e) {
      return false;
    }
  }
}
