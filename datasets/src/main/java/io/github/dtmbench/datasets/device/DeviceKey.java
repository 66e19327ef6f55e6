package io.github.dtmbench.datasets.device;

/** What is left of the name of a device once the ways to write it are taken away. */
public final class DeviceKey {

  private DeviceKey() {}

  /**
   * The key of a name. Two names with the same key are the same name: nothing but letters and
   * digits counts, and their case does not.
   *
   * @param name a name as written
   * @return its letters and digits, in lower case
   */
  public static String of(String name) {
    StringBuilder key = new StringBuilder(name.length());
    name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toUpperCase) // first up, then down: some letters have two small forms
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
