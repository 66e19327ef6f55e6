package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The figures of docs/statistics.md, section "What is left", computed from held-out predictions.
 */
class WhatIsLeftTest {

  private record Miss(String organization, String record, double log) {}

  private static final List<Miss> MISSES = new ArrayList<>();
  private static String section;

  @BeforeAll
  static void read() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "evaluate",
            "--estimators",
            "pooled-utilization",
            "--predictions",
            "--format",
            "csv",
            "--records",
            "none-here.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(run.out(), format)) {
      for (CSVRecord row : rows) {
        double predicted = Double.parseDouble(row.get("predicted"));
        double actual = Double.parseDouble(row.get("actual"));
        MISSES.add(
            new Miss(
                row.get("organization_group"), row.get("record"), Math.log(predicted / actual)));
      }
    }
    String document = Files.readString(Path.of("..", "docs", "statistics.md"));
    int start = document.indexOf("## What is left");
    assertTrue(start >= 0, "no such section");
    int end = document.indexOf("\n## ", start + 1);
    section = document.substring(start, end < 0 ? document.length() : end).replaceAll("\\s+", " ");
  }

  private static Map<String, List<Double>> byOrganization(String without) {
    Map<String, List<Double>> groups = new TreeMap<>();
    for (Miss miss : MISSES) {
      if (!miss.record().equals(without)) {
        groups.computeIfAbsent(miss.organization(), o -> new ArrayList<>()).add(miss.log());
      }
    }
    return groups;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double geometricError(String without) {
    return Math.exp(
        byOrganization(without).values().stream()
            .mapToDouble(logs -> logs.stream().mapToDouble(Math::abs).average().orElseThrow())
            .average()
            .orElseThrow());
  }

  private static void assertSaid(String words) {
    assertTrue(section.contains(words), "docs/statistics.md should say: " + words);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** One-way analysis of variance with unequal groups: Searle, Casella and McCulloch 1992, 3.6. */
  @Test
  void scatter_isSplitIntoRunsAndOrganizations() {
    Map<String, List<Double>> groups = byOrganization("");
    int runs = MISSES.size();
    double all = MISSES.stream().mapToDouble(Miss::log).average().orElseThrow();
    double within = 0;
    double between = 0;
    double sizes = 0;
    for (List<Double> logs : groups.values()) {
      double mean = mean(logs);
      within += logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum();
      between += logs.size() * (mean - all) * (mean - all);
      sizes += (double) logs.size() * logs.size();
    }
    within /= runs - groups.size();
    between /= groups.size() - 1;
    double organization =
        Math.max(0, (between - within) / ((runs - sizes / runs) / (groups.size() - 1)));
    assertSaid("a standard deviation of " + two(Math.sqrt(within)));
    assertSaid("between organizations " + two(Math.sqrt(organization)));
    assertSaid("×" + two(Math.exp(Math.sqrt(2 * within / Math.PI))));
  }

  @Test
  void worstRun_isNamed() {
    Miss worst = MISSES.stream().max(Comparator.comparingDouble(m -> Math.abs(m.log()))).get();
    assertSaid(worst.record());
    assertSaid("off by a factor of " + Math.round(Math.exp(Math.abs(worst.log()))));
    assertSaid("×" + two(geometricError("")));
    assertSaid("without it ×" + two(geometricError(worst.record())));
  }
}
