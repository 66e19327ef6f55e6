package io.github.dtmbench.estimators.throughput.polynomial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Reads the numbers that {@code scripts/kernels/log_throughput.py} wrote. */
public final class KernelTable {

  private KernelTable() {}

  /**
   * Reads a table.
   *
   * @param name the resource beside this class
   * @param columns numbers in a row
   * @return the numbers, row after row
   */
  public static double[] read(String name, int columns) {
    try (InputStream in =
            Objects.requireNonNull(KernelTable.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      double[] numbers =
          lines
              .lines()
              .dropWhile(line -> line.startsWith("#"))
              .skip(1)
              .flatMap(line -> Arrays.stream(line.split(",", -1)))
              .mapToDouble(Double::parseDouble)
              .toArray();
      if (numbers.length % columns != 0) {
        throw new IllegalStateException(name + " holds " + numbers.length + " numbers");
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
