package io.github.dtmbench.reports.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the inputs of one target. */
final class Tally {

  static final String HEADING =
      String.format(
          Locale.ROOT,
          "%-24s %9s %9s %9s %7s %7s %7s %9s",
          "parser",
          "inputs",
          "accepted",
          "refused",
          "traces",
          "hangs",
          "drops",
          "worst ms");

  final String name;
  int accepted;
  int refused;
  int traces;
  int hangs;
  int drops;
  long worstMillis;
  final List<String> faults = new ArrayList<>();

  Tally(String name) {
    this.name = name;
  }

  void fault(String words) {
    if (faults.size() < 10) {
      faults.add(words);
    }
  }

  boolean isClean() {
    return traces + hangs + drops == 0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-24s %9d %9d %9d %7d %7d %7d %9d",
        name,
        accepted + refused + traces,
        accepted,
        refused,
        traces,
        hangs,
        drops,
        worstMillis);
  }
}
