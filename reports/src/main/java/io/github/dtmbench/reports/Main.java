package io.github.dtmbench.reports;

/** x. */
public final class Main {
  private Main() {}

  /**
   * m.
   *
   * @param args a
   */
  public static void main(String[] args) {
    System.out.println("hi");
  }
}
