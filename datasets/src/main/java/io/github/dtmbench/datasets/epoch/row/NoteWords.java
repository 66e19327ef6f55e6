package io.github.dtmbench.datasets.epoch.row;

import io.github.dtmbench.datasets.run.FlopBasis;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which notes give away how a FLOP was arrived at.
 *
 * <p>Where several speak, the one that admits the hours wins: to take a FLOP that contains the
 * hours for a count flatters every estimator scored on it, the reverse only loses a record.
 */
public final class NoteWords {

  private static final Pattern MIXED =
      pattern("geo(?:metric|m\\.?)? ?mean|geometric average|\\bsqrt\\b");

  /** Petaflop-days are how papers report, and how nobody estimates. */
  private static final Pattern FLOP_DAYS =
      pattern("\\b(?:pflops?|pf|petaflops?)(?:/s)?[- /·]*days?\\b|train pflops");

  /** Stands in hours × utilization and in what turns petaflop-days into FLOP. */
  private static final String SECONDS_PER_HOUR = "3600";

  private static final Pattern HARDWARE =
      pattern(
          "utili[sz]ation|\\butil\\b|\\bpeak flop|flops?/s\\b|flops? ?/ ?(?:gpu|tpu|chip|sec)"
              + "|hardware (?:estimate|method)|gpu usage|\\btera ?flops?\\b|\\btflops?(?:/s)?\\b"
              + "|\\b3600\\b|\\b60 ?\\*\\*? ?(?:60|2)\\b|\\bnum gpu"
              + "|(?:gpu|tpu|chip|core)[- ](?:hours?|days?|years?)"
              + "|[*×] ?\\(?0?\\.[345][0-9]*\\b|\\b0?\\.[345][0-9]* ?[*×]|\\bm?hfu\\b");

  /** "6 * 24 * 3600" is six days, not six operations. */
  private static final Pattern COUNTED =
      pattern(
          "\\b6 ?n ?[dc]\\b|(?:^|[=:(~] ?)6 ?[*×x] ?(?!24\\b)[0-9(]|\\* ?6(?= *(?:=|flop|$))"
              + "|\\b6 flops?\\b|operations? counting|counting (?:operations|estimate|method)"
              + "|arithmetic estimate|forward (?:pass|compute)|backward|mult(?:iply)?-?adds?\\b"
              + "|\\b2 ?\\* ?3 ?\\*|flops? ?/ ?(?:token|param)");

  private static final Pattern THIRD_PARTY =
      pattern(
          "lair\\.lighton|akronomicon|memory[ _-](?:and[ _-])?wall|docs\\.google|2104\\.10350"
              + "|third[- ]party|spreadsheet|\\bai[ -]and[ -]compute\\b");

  private static final Pattern REPORTED =
      pattern(
          "\\breport(?:ed|s)?\\b|\\bper (?:the )?(?:table|paper)|directly given"
              + "|\\btable [a-z]?[.0-9]|flops? of compute"
              + "|(?:paper|authors?) (?:states?|says?|give)|model card");

  private static final Pattern FLOP =
      pattern("\\b(?:[kmgtpe]|tera|peta|exa)?-?flops?\\b|utili[sz]ation");

  private NoteWords() {}

  /** What a text says; empty if nothing. */
  static Optional<FlopBasis> basis(String text) {
    if (MIXED.matcher(text).find()) {
      return Optional.of(FlopBasis.MIXED);
    }
    boolean hardware = !isConversion(text) && HARDWARE.matcher(text).find();
    boolean counted = COUNTED.matcher(text).find();
    if (hardware && counted) {
      return Optional.of(FlopBasis.MIXED);
    }
    if (hardware) {
      return Optional.of(FlopBasis.HARDWARE);
    }
    if (counted) {
      return Optional.of(FlopBasis.COUNTED);
    }
    if (FLOP_DAYS.matcher(text).find()) {
      return Optional.of(FlopBasis.REPORTED);
    }
    if (THIRD_PARTY.matcher(text).find()) {
      return Optional.of(FlopBasis.THIRD_PARTY);
    }
    return REPORTED.matcher(text).find() ? Optional.of(FlopBasis.REPORTED) : Optional.empty();
  }

  /** Petaflop-days turned into FLOP, and nothing else that speaks of hardware. */
  private static boolean isConversion(String text) {
    Matcher days = FLOP_DAYS.matcher(text);
    return days.find()
        && !HARDWARE.matcher(days.replaceAll(" ").replace(SECONDS_PER_HOUR, " ")).find();
  }

  /**
   * Whether a text speaks of operations that were counted.
   *
   * @param text notes
   * @return whether a word of counting stands there
   */
  public static boolean tellOfCounting(String text) {
    return COUNTED.matcher(text).find();
  }

  /**
   * Whether a text about hours speaks of FLOP, so that the hours may come from them.
   *
   * @param text notes on hours
   * @return whether FLOP are named
   */
  public static boolean tellOfFlop(String text) {
    return FLOP.matcher(text).find();
  }

  /** What several texts say together. */
  static FlopBasis together(Set<FlopBasis> said) {
    if (said.size() == 1) {
      return said.iterator().next();
    }
    if (said.contains(FlopBasis.MIXED)
        || said.containsAll(EnumSet.of(FlopBasis.HARDWARE, FlopBasis.COUNTED))) {
      return FlopBasis.MIXED;
    }
    if (said.contains(FlopBasis.HARDWARE)) {
      return FlopBasis.HARDWARE;
    }
    if (said.contains(FlopBasis.THIRD_PARTY)) {
      return FlopBasis.THIRD_PARTY;
    }
    return said.contains(FlopBasis.COUNTED) ? FlopBasis.COUNTED : FlopBasis.REPORTED;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }
}
