package io.github.dtmbench.datasets.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Orders things by how many words of an unknown name one of their names shares. Letters alone
 * mislead where names are mostly numbers: "RTX 4091" is four edits from "MT-2000".
 */
public final class NearestWords {

  /** Longer texts are no names; comparing them in full would only cost time. */
  private static final int LONGEST_COMPARED = 100;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Shares of a word that two words have in common. */
  private static final double ALIKE = 0.6;

  /** The first letter tells more than the rest: "v10" is nearer to "v100" than to "a10". */
  private static final double ALIKE_BUT_FIRST = 0.5;

  private static final double BEGINNING = 0.4;

  /** A vendor decides between devices that are equally near, and nothing else. */
  private static final double NOISE_WEIGHT = 0.05;

  /** Less than this much of a word in common is chance. */
  private static final double LEAST = 0.4;

  private record Candidate(String thing, double shared, int edits) {}

  private NearestWords() {}

  /**
   * The words of a name, in lower case. Letters and digits stand together: "v3", "a100".
   *
   * @param name a name
   * @return its words
   */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name.substring(0, Math.min(name.length(), LONGEST_COMPARED)));
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /**
   * The things one of whose names shares words with an unknown name, the nearest first.
   *
   * @param unknown the unknown name
   * @param namesByThing all names of each thing
   * @param noise words that tell hardly anything
   * @return those that share something
   */
  public static Stream<String> of(
      String unknown, Map<String, List<String>> namesByThing, Set<String> noise) {
    List<String> wanted = words(unknown);
    List<Candidate> candidates = new ArrayList<>();
    namesByThing.forEach(
        (thing, names) ->
            names.stream()
                .map(name -> candidate(thing, wanted, words(name), noise))
                .min(NearestWords::compare)
                .filter(candidate -> candidate.shared() >= LEAST)
                .ifPresent(candidates::add));
    return candidates.stream().sorted(NearestWords::compare).map(Candidate::thing);
  }

  private static int compare(Candidate a, Candidate b) {
    return Comparator.comparingDouble((Candidate c) -> -c.shared())
        .thenComparingInt(Candidate::edits)
        .compare(a, b);
  }

  private static Candidate candidate(
      String thing, List<String> wanted, List<String> words, Set<String> noise) {
    double shared = 0;
    for (String word : wanted) {
      double likest = words.stream().mapToDouble(other -> likeness(word, other)).max().orElse(0);
      shared += noise.contains(word) ? NOISE_WEIGHT * Math.floor(likest) : likest;
    }
    return new Candidate(
        thing, shared, Edits.between(String.join(" ", wanted), String.join(" ", words)));
  }

  /** "H1OO" is read as "H100". */
  private static String lookalike(String word) {
    return word.replace('o', '0').replace('l', '1').replace('i', '1');
  }

  private static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (lookalike(a).equals(lookalike(b))) {
      return ALIKE;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter >= 2 && Edits.between(a, b) == 1) {
      return a.charAt(0) == b.charAt(0) ? ALIKE : ALIKE_BUT_FIRST;
    }
    return shorter >= 2 && (a.startsWith(b) || b.startsWith(a)) ? BEGINNING : 0;
  }
}
