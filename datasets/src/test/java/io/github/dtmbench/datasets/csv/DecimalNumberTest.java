package io.github.dtmbench.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is taken for a number that nobody meant as one stands in a table from then on. */
class DecimalNumberTest {

  /** The grammar, as the doc comment says it. */
  private static final Pattern GRAMMAR =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private static final String LETTERS = "0159..eE+-x d٣";

  @Test
  void parse_takesTheGrammarAndNothingElse() {
    Random random = new Random(20261128);
    int numbers = 0;
    for (int i = 0; i < 300_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      boolean isNumber = GRAMMAR.matcher(text).matches();
      numbers += isNumber ? 1 : 0;
      assertEquals(
          isNumber
              ? OptionalDouble.of(Double.parseDouble(text.toString()))
              : OptionalDouble.empty(),
          DecimalNumber.parse(text.toString()),
          () -> "of \"" + text + "\"");
    }
    assertTrue(numbers > 10_000, numbers + " numbers among them");
  }
}
