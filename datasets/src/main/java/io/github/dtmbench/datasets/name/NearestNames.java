package io.github.dtmbench.datasets.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders known names by how few edits lead to them from an unknown one. */
public final class NearestNames {

  /** Longer texts are no names; comparing them in full would only cost time. */
  private static final int LONGEST_COMPARED = 100;

  private static final int LEAST_EDITS_FORGIVEN = 2;
  private static final int MOST_EDITS_FORGIVEN = 4;
  private static final int MOST_HINTED = 3;

  private record Candidate(String name, int edits) {
    boolean isNear(String wanted) {
      int third = wanted.length() / 3;
      return edits <= Math.min(MOST_EDITS_FORGIVEN, Math.max(LEAST_EDITS_FORGIVEN, third))
          || (wanted.length() > LEAST_EDITS_FORGIVEN
              && name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Whether it is the wanted name with its end, and so not merely one that looks like it. */
    boolean goesOn(String wanted) {
      return wanted.length() > LEAST_EDITS_FORGIVEN
          && name.toLowerCase(Locale.ROOT).startsWith(wanted);
    }
  }

  private NearestNames() {}

  /**
   * What a message may add to an unknown name: up to three known names that it may be meant for,
   * because they begin with it, or where none does because they hold it or because few letters must
   * be changed: a third, but two at least and four at most. Case does not count.
   *
   * @param unknown the unknown name
   * @param known the known ones
   * @return such as {@code "; nearest is svr"}, or an empty text if nothing is near
   */
  public static String hint(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    List<Candidate> candidates =
        known.stream()
            .filter(name -> Math.abs(name.length() - wanted.length()) <= LONGEST_COMPARED)
            .map(name -> new Candidate(name, Edits.between(wanted, name.toLowerCase(Locale.ROOT))))
            .filter(candidate -> candidate.isNear(wanted))
            .sorted(Comparator.comparingInt(Candidate::edits))
            .toList();
    boolean begun = candidates.stream().anyMatch(candidate -> candidate.goesOn(wanted));
    List<String> near =
        candidates.stream()
            .filter(candidate -> !begun || candidate.goesOn(wanted))
            .limit(MOST_HINTED)
            .map(Candidate::name)
            .toList();
    return near.isEmpty()
        ? ""
        : (near.size() == 1 ? "; nearest is " : "; nearest are ") + String.join(", ", near);
  }

  /**
   * The known name that an unknown one is surely meant for: at most a third of its letters must be
   * changed, and four at most. That is stricter than a hint, since short names are near to many:
   * "run" is two edits from "pue". Case does not count.
   *
   * @param unknown the unknown name
   * @param known the known ones
   * @return the nearest of them; empty if none is so near
   */
  public static Optional<String> slip(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    int forgiven = Math.min(MOST_EDITS_FORGIVEN, wanted.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - wanted.length()) <= MOST_EDITS_FORGIVEN)
        .map(name -> new Candidate(name, Edits.between(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.edits() <= forgiven)
        .min(Comparator.comparingInt(Candidate::edits))
        .map(Candidate::name);
  }

  /**
   * All known names, the nearest first; names equally near keep their order.
   *
   * @param unknown an unknown name
   * @param known the known ones
   * @return all of them
   */
  public static Stream<String> of(String unknown, Collection<String> known) {
    String wanted = unknown.substring(0, Math.min(unknown.length(), LONGEST_COMPARED));
    return known.stream()
        .map(name -> new Candidate(name, Edits.between(wanted, name)))
        .sorted(Comparator.comparingInt(Candidate::edits))
        .map(Candidate::name);
  }
}
