package io.github.dtmbench.estimators.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A file of reference values: comment lines, a line of column names, and rows without quotes. */
public record ReferenceTable(List<String> columns, List<List<String>> rows) {

  static ReferenceTable read(String name) {
    return read(ReferenceTable.class, name);
  }

  /** The file of that name beside a class. */
  public static ReferenceTable read(Class<?> beside, String name) {
    InputStream stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no reference file " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      List<List<String>> lines =
          reader
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> List.of(line.split(",", -1)))
              .toList();
      return new ReferenceTable(lines.get(0), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Stream<List<String>> rowsOf(String regime) {
    return rows.stream().filter(row -> row.get(0).equals(regime));
  }

  public int column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + name + " among " + columns);
    }
    return index;
  }

  /**
   * The error in units in the last place of max(|reference|, atLeast), against all digits of the
   * reference and not against the double nearest to it.
   */
  public static double ulpError(double actual, BigDecimal reference, double atLeast) {
    double magnitude = Math.max(Math.abs(reference.doubleValue()), atLeast);
    return new BigDecimal(actual)
        .subtract(reference)
        .divide(new BigDecimal(Math.ulp(magnitude)), MathContext.DECIMAL64)
        .doubleValue();
  }
}
