package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.math.MathEx;

/**
 * Without it a fit could start to need native libraries, which this project leaves out, or global
 * random numbers.
 */
class SmileSurroundingsTest {

  /**
   * Every fit in this package's tests runs without these, which is the proof that they are not
   * missed.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.bytedeco.javacpp.Loader",
        "org.bytedeco.openblas.global.openblas",
        "org.bytedeco.arpackng.global.arpack",
        "org.bytedeco.mkl.global.mkl_rt"
      })
  void nativeLibraries_onTheClassPath_areAbsent(String name) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
  }

  @Test
  void fit_smilesSeedChanged_agreesBitForBit() {
    for (Regressor regressor :
        new Regressor[] {new TreeRegressor(6, 1), new SupportVectorRegressor(10, 0.1, 0.5, 1e-3)}) {
      MathEx.setSeed(1);
      double[] first = predictions(regressor);
      MathEx.setSeed(2);
      assertArrayEquals(first, predictions(regressor));
    }
  }

  private static double[] predictions(Regressor regressor) {
    ReferenceSet ties = ReferenceSet.read("ties.csv");
    FittedRegressor model = regressor.fit(ties.trainingX(), ties.trainingY());
    return Arrays.stream(ties.allX()).mapToDouble(model::predict).toArray();
  }
}
