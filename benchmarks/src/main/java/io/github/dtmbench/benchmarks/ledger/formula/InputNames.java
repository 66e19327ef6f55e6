package io.github.dtmbench.benchmarks.ledger.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The inputs that a formula declares: it needs every one of them and reads no other. A name is
 * written as one of
 *
 * <ul>
 *   <li>{@code hours}: the name itself;
 *   <li>{@code gco2_per_kwh|kgco2_per_kwh}: one or the other, in units of its own;
 *   <li>{@code y#}: {@code y0}, {@code y1} and so on, one for each point;
 *   <li>{@code *}: any names, one at least.
 * </ul>
 *
 * @param names in the order in which messages list them
 */
public record InputNames(List<String> names) {

  private static final String ANY = "*";

  private static final String NUMBER = "#";

  private static final int MOST_MISSING = 10;

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,2}");

  /** Copies the names. */
  public InputNames {
    names = List.copyOf(names);
  }

  /**
   * What a formula declares.
   *
   * @param names the names, separated by single blanks
   */
  static InputNames parse(String names) {
    return new InputNames(List.of(names.split(" ")));
  }

  /**
   * Names that the formula does not read.
   *
   * @param given the names that somebody gives it
   * @return those of them that are misspelt or too many, in their order
   */
  public List<String> superfluous(Collection<String> given) {
    if (names.contains(ANY)) {
      return List.of();
    }
    Set<String> read = new HashSet<>();
    for (List<String> choice : choices(given)) {
      choice.stream().filter(given::contains).findFirst().ifPresent(read::add);
    }
    return given.stream().filter(name -> !read.contains(name)).toList();
  }

  /**
   * Names that the formula needs.
   *
   * @param given the names that somebody gives it
   * @return those that are not among them, such as {@code hours} or {@code gco2_per_kwh or
   *     kgco2_per_kwh}; the first few, for one slip in a number would make a hundred
   */
  public List<String> missing(Collection<String> given) {
    if (names.contains(ANY)) {
      return given.isEmpty() ? List.of("one input at least") : List.of();
    }
    return choices(given).stream()
        .filter(choice -> choice.stream().noneMatch(given::contains))
        .map(choice -> String.join(" or ", choice))
        .limit(MOST_MISSING)
        .toList();
  }

  /**
   * Every name that could be meant.
   *
   * @param given the names that somebody gives the formula, which tell how many points there are
   * @return the names one by one
   */
  public List<String> known(Collection<String> given) {
    return choices(given).stream().flatMap(List::stream).toList();
  }

  /** What is needed, one by one: a name, or several of which one will do. */
  private List<List<String>> choices(Collection<String> given) {
    int points = names.stream().mapToInt(name -> points(name, given)).max().orElse(0);
    List<List<String>> choices = new ArrayList<>();
    for (String name : names) {
      if (name.endsWith(NUMBER)) {
        IntStream.range(0, points).forEach(i -> choices.add(List.of(prefix(name) + i)));
      } else {
        choices.add(List.of(name.split("\\|")));
      }
    }
    return choices;
  }

  /** How many points the numbers behind a name tell of, one at least. */
  private static int points(String name, Collection<String> given) {
    return given.stream()
        .filter(other -> name.endsWith(NUMBER) && other.startsWith(prefix(name)))
        .map(other -> other.substring(prefix(name).length()))
        .filter(index -> INDEX.matcher(index).matches())
        .mapToInt(index -> Integer.parseInt(index) + 1)
        .max()
        .orElse(1);
  }

  private static String prefix(String name) {
    return name.substring(0, name.length() - NUMBER.length());
  }

  /** The names as a message lists them. */
  @Override
  public String toString() {
    return names.stream()
        .map(name -> name.replace("|", " or ").replace(NUMBER, "0, ..."))
        .collect(Collectors.joining(", "));
  }
}
