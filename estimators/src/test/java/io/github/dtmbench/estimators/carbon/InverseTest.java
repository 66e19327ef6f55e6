package io.github.dtmbench.estimators.carbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** An infinite number of hours would pass through every sum that follows. */
class InverseTest {

  @Test
  void operational_hourWithoutEmissions_hasNoInverse() {
    for (OperationalCarbon free :
        new OperationalCarbon[] {
          new OperationalCarbon(0, 1, 400), new OperationalCarbon(400, 1.1, 0)
        }) {
      assertThrows(ArithmeticException.class, () -> free.deviceHours(1));
      assertThrows(ArithmeticException.class, () -> free.deviceHours(0));
    }
    assertEquals(250, new OperationalCarbon(400, 1, 1000).deviceHours(0.1), 1e-9);
  }
}
