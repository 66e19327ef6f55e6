package io.github.dtmbench.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A file that results rest on, byte by byte, so that a reader can check that it is the same. */
public final class DataFile {

  private final String path;
  private final byte[] content;

  /** Kept once it is known: a report prints it in several places. */
  private volatile String sha256;

  /**
   * Takes a file as it is.
   *
   * @param path where it belongs, with slashes, such as {@code datasets/devices.csv}; never an
   *     absolute path
   * @param content its bytes
   * @throws IllegalArgumentException if the path is blank, absolute, or leads upwards
   */
  public DataFile(String path, byte[] content) {
    if (path.isBlank() || path.startsWith("/") || ("/" + path + "/").contains("/../")) {
      throw new IllegalArgumentException(
          "path is '" + path + "', must be relative and lead downwards");
    }
    this.path = path;
    this.content = content.clone();
  }

  /**
   * Reads a file that is shipped beside a class.
   *
   * @param neighbour class whose package holds the file
   * @param name name of the file, seen from that package
   * @param folder where it belongs among the files of a report, such as {@code datasets}
   * @return the file
   * @throws IllegalArgumentException if there is no such file
   */
  public static DataFile shipped(Class<?> neighbour, String name, String folder) {
    try (InputStream stream = neighbour.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no file " + name + " beside " + neighbour.getName());
      }
      return new DataFile(folder + "/" + name, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where it belongs.
   *
   * @return a relative path with slashes
   */
  public String path() {
    return path;
  }

  /**
   * What it holds.
   *
   * @return a copy of the bytes
   */
  public byte[] content() {
    return content.clone();
  }

  /**
   * Its size.
   *
   * @return the number of bytes
   */
  public int sizeBytes() {
    return content.length;
  }

  /**
   * Its checksum.
   *
   * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits, as {@code sha256sum} prints it
   */
  public String sha256() {
    if (sha256 == null) {
      try {
        sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
    return sha256;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataFile file
        && path.equals(file.path)
        && MessageDigest.isEqual(content, file.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return path + " (" + content.length + " bytes)";
  }
}
