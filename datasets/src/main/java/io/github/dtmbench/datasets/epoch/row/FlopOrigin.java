package io.github.dtmbench.datasets.epoch.row;

import io.github.dtmbench.datasets.run.FlopBasis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds out where a FLOP comes from: from the column of the estimation method where a download has
 * it, else from the notes, and there from the line on which the very number stands. Notes often
 * hold a second estimate as a check, and only the number tells which one was taken.
 */
public final class FlopOrigin {

  /** Tried one after the other: notes round to two or three digits, and sometimes worse. */
  private static final List<Double> TOLERANCES = List.of(0.002, 0.012, 0.06);

  private static final Map<String, FlopBasis> METHODS =
      Map.of(
          "operation counting", FlopBasis.COUNTED,
          "hardware", FlopBasis.HARDWARE,
          "reported", FlopBasis.REPORTED,
          "third-party estimation", FlopBasis.THIRD_PARTY);

  private record Witness(FlopBasis basis, String words) {}

  private FlopOrigin() {}

  /**
   * What a row says of its training compute.
   *
   * @param row the row
   * @param flop its training compute
   * @return where the count comes from, with the words that say so
   */
  public static FlopEvidence of(EpochRow row, double flop) {
    if (!row.text(EpochColumn.METHOD).isEmpty()) {
      return new FlopEvidence(
          ofMethods(row.parts(EpochColumn.METHOD)),
          row.name(EpochColumn.METHOD),
          Quote.of(row.text(EpochColumn.METHOD)));
    }
    return ofNotes(row.name(EpochColumn.COMPUTE_NOTES), row.text(EpochColumn.COMPUTE_NOTES), flop);
  }

  /**
   * What notes say of a number.
   *
   * @param column the heading under which the notes stand
   * @param notes the notes
   * @param flop the number, in FLOP
   * @return where it comes from, with the words that say so
   */
  public static FlopEvidence ofNotes(String column, String notes, double flop) {
    List<String> lines = notes.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (double tolerance : TOLERANCES) {
      List<Witness> witnesses =
          witnesses(lines, line -> NoteNumbers.holds(result(line), flop, tolerance));
      if (witnesses.isEmpty()) {
        witnesses = witnesses(lines, line -> NoteNumbers.holds(line, flop, tolerance));
      }
      if (!witnesses.isEmpty()) {
        return heard(column, witnesses);
      }
    }
    Optional<FlopBasis> whole = NoteWords.basis(notes);
    return new FlopEvidence(
        whole.orElse(FlopBasis.UNKNOWN),
        notes.isEmpty() ? "" : column,
        whole.isPresent() ? Quote.of(firstTelling(lines)) : Quote.of(notes));
  }

  /** What stands behind the last sign of equality: before it the number may be an operand. */
  private static String result(String line) {
    return line.substring(line.lastIndexOf('=') + 1);
  }

  /** The lines that are of interest, with the line above where one says nothing itself. */
  private static List<Witness> witnesses(List<String> lines, Predicate<String> interesting) {
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (interesting.test(lines.get(i))) {
        String own = lines.get(i);
        Optional<FlopBasis> basis = NoteWords.basis(own);
        if (basis.isEmpty() && i > 0) {
          own = lines.get(i - 1) + " " + own;
          basis = NoteWords.basis(own);
        }
        String words = own;
        basis.ifPresent(b -> witnesses.add(new Witness(b, words)));
      }
    }
    return witnesses;
  }

  private static FlopEvidence heard(String column, List<Witness> witnesses) {
    Set<FlopBasis> said = EnumSet.noneOf(FlopBasis.class);
    witnesses.forEach(witness -> said.add(witness.basis()));
    FlopBasis together = NoteWords.together(said);
    Witness quoted =
        witnesses.stream()
            .filter(witness -> witness.basis() == together)
            .findFirst()
            .orElse(witnesses.get(0));
    return new FlopEvidence(together, column, Quote.of(quoted.words()));
  }

  private static String firstTelling(List<String> lines) {
    return lines.stream()
        .filter(line -> NoteWords.basis(line).isPresent())
        .findFirst()
        .orElse(String.join(" ", lines));
  }

  /** A method that is none of the four, such as benchmarks or costs, may contain the hours. */
  private static FlopBasis ofMethods(List<String> methods) {
    Set<FlopBasis> said = EnumSet.noneOf(FlopBasis.class);
    for (String method : methods) {
      said.add(METHODS.getOrDefault(method.toLowerCase(Locale.ROOT), FlopBasis.UNKNOWN));
    }
    if (said.isEmpty()
        || (said.contains(FlopBasis.UNKNOWN) && !said.contains(FlopBasis.HARDWARE))) {
      return FlopBasis.UNKNOWN;
    }
    return NoteWords.together(said);
  }
}
