package io.github.dtmbench.datasets.name;

import java.util.Locale;

/** What is left of a name once the ways to write it are taken away. */
public final class NameKey {

  private NameKey() {}

  /**
   * Two names with the same key are the same name: case, spaces and hyphens do not count.
   *
   * @param name a name as people write it
   * @return its key
   */
  public static String of(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && !Character.isWhitespace(c)) {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
