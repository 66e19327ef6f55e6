package io.github.dtmbench.reports.cli.argument;

import io.github.dtmbench.datasets.check.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as a POSIX shell does (quotes and backslashes, XCU 2.2), and does
 * nothing else that a shell does: no variables, no patterns, no redirection.
 */
public final class ShellWords {

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * The words of a command.
   *
   * @param command a command as a shell would read it, without its expansions
   * @return the words, without their quotes
   * @throws InputException if a quote is not closed, or a backslash ends the text
   */
  public static List<String> of(String command) {
    return new ShellWords(command).split();
  }

  private List<String> split() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      i++;
      switch (c) {
        case '\'' -> i = quoted(i, c);
        case '"' -> i = quoted(i, c);
        case '\\' -> i = escaped(i);
        default -> {
          if (Character.isWhitespace(c)) {
            endWord();
          } else {
            append(c);
          }
        }
      }
    }
    endWord();
    return List.copyOf(words);
  }

  private int quoted(int start, char quote) {
    inWord = true;
    int i = start;
    while (i < text.length() && text.charAt(i) != quote) {
      char c = text.charAt(i);
      if (c == '\\'
          && quote == '"'
          && i + 1 < text.length()
          && "\"\\$`".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
      }
      append(text.charAt(i));
      i++;
    }
    if (i == text.length()) {
      throw new InputException("the quote " + quote + " is not closed in: " + text);
    }
    return i + 1;
  }

  private int escaped(int start) {
    if (start == text.length()) {
      throw new InputException("a backslash ends: " + text);
    }
    append(text.charAt(start));
    return start + 1;
  }

  private void append(char c) {
    inWord = true;
    word.append(c);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
