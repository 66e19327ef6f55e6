package io.github.dtmbench.datasets.file;

import java.io.IOException;
import java.io.Writer;

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
