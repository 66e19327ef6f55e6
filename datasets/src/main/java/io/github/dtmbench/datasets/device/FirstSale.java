package io.github.dtmbench.datasets.device;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Optional;

/**
 * When a device was first sold or announced.
 *
 * @param year the year
 * @param day the day, if it is known
 */
public record FirstSale(int year, Optional<LocalDate> day) {

  /**
   * Checks that the day lies in the year.
   *
   * @param year the year
   * @param day the day, if it is known
   * @throws IllegalArgumentException if it does not
   */
  public FirstSale {
    Objects.requireNonNull(day, "day");
    if (day.isPresent() && day.get().getYear() != year) {
      throw new IllegalArgumentException("day is " + day.get() + "; it must lie in " + year);
    }
  }

  /**
   * A day to count from.
   *
   * @return the day; the middle of the year if only that is known
   */
  public LocalDate date() {
    return day.orElse(LocalDate.of(year, Month.JULY, 1));
  }

  /** As people write it: the day, or the year if only that is known. */
  @Override
  public String toString() {
    return day.map(LocalDate::toString).orElse(Integer.toString(year));
  }
}
