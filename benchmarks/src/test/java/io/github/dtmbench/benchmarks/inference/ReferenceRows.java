package io.github.dtmbench.benchmarks.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the values that scripts/references/inference.py wrote. */
final class ReferenceRows {

  private ReferenceRows() {}

  /** The rows below comments and header, cell by cell. */
  static List<String[]> of(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ReferenceRows.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] numbers(String cell) {
    return Arrays.stream(cell.split(";", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  static int[] ids(String cell) {
    return Arrays.stream(numbers(cell)).mapToInt(id -> (int) id).toArray();
  }
}
