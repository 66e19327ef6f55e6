package io.github.dtmbench.estimators.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One file written by scripts/references/regression.py: rows, targets and what other libraries
 * predict for them.
 */
final class ReferenceSet {

  private static final int FIRST_FEATURE = 1;
  private static final int FEATURES = 3;

  private final List<String> header;
  private final List<String[]> rows;

  private ReferenceSet(List<String> header, List<String[]> rows) {
    this.header = header;
    this.rows = rows;
  }

  static ReferenceSet read(String name) {
    InputStream stream = Objects.requireNonNull(ReferenceSet.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String[]> lines =
          reader
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", -1))
              .toList();
      return new ReferenceSet(List.of(lines.get(0)), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The features of the rows to train on. */
  double[][] trainingX() {
    return features(rows.stream().filter(row -> row[0].equals("train")).toList());
  }

  /** The targets of the rows to train on. */
  double[] trainingY() {
    return Arrays.copyOf(column("y"), trainingX().length);
  }

  /** The features of all rows, training rows first. */
  double[][] allX() {
    return features(rows);
  }

  /** A column over all rows, training rows first. */
  double[] column(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + name + " among " + header);
    }
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[index])).toArray();
  }

  private static double[][] features(List<String[]> rows) {
    return rows.stream()
        .map(row -> Arrays.copyOfRange(row, FIRST_FEATURE, FIRST_FEATURE + FEATURES))
        .map(values -> Arrays.stream(values).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }
}
