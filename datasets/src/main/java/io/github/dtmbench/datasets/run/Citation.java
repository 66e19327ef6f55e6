package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;

/**
 * Where the figures of a run can be looked up.
 *
 * @param source paper, page or model card
 * @param locator place in it, such as a table; blank if the source is short
 */
public record Citation(String source, String locator) {

  /**
   * Checks that the source is there.
   *
   * @param source paper, page or model card
   * @param locator place in it, such as a table; blank if the source is short
   * @throws IllegalArgumentException if it is not so
   */
  public Citation {
    Quantity.notBlank("source", source);
    Objects.requireNonNull(locator, "locator");
  }
}
