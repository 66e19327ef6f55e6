package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An estimator that answers what its contract does not know is told as a defect of its name; its
 * answer reaches no table.
 */
class GuardedAnswersTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final LabelledRun RUN = Runs.graded().get(0);

  /** Sound but for what a test changes. */
  private static class Odd implements Estimator {

    @Override
    public String id() {
      return "odd";
    }

    @Override
    public String summary() {
      return "answers oddly";
    }

    @Override
    public String source() {
      return "this test";
    }

    @Override
    public Set<Feature> reads() {
      return Feature.none();
    }

    @Override
    public FittedEstimator fit(List<LabelledRun> training) {
      return answering(run -> new Prediction.DeviceHours(1));
    }
  }

  private static FittedEstimator answering(Function<RunFeatures, Prediction> answer) {
    return answer::apply;
  }

  private static Estimator fitting(Function<List<LabelledRun>, FittedEstimator> fit) {
    return new Odd() {
      @Override
      public FittedEstimator fit(List<LabelledRun> training) {
        return fit.apply(training);
      }
    };
  }

  private abstract static class OddFitted implements FittedEstimator {
    @Override
    public Prediction predict(RunFeatures run) {
      return new Prediction.DeviceHours(1);
    }
  }

  private static Estimator withFitted(FittedEstimator fitted) {
    return fitting(training -> fitted);
  }

  static Stream<Arguments> oddities() {
    return Stream.of(
        Arguments.of("fit gives null", fitting(training -> null)),
        Arguments.of("predict gives null", withFitted(answering(run -> null))),
        Arguments.of("NaN", withFitted(answering(run -> new Prediction.DeviceHours(Double.NaN)))),
        Arguments.of("zero", withFitted(answering(run -> new Prediction.DeviceHours(0)))),
        Arguments.of("negative", withFitted(answering(run -> new Prediction.DeviceHours(-1)))),
        Arguments.of(
            "infinite",
            withFitted(answering(run -> new Prediction.DeviceHours(Double.POSITIVE_INFINITY)))),
        Arguments.of("no reason", withFitted(answering(run -> new Prediction.Refused(null)))),
        Arguments.of(
            "all is null",
            withFitted(
                new OddFitted() {
                  @Override
                  public List<Prediction> predictAll(List<RunFeatures> runs) {
                    return null;
                  }
                })),
        Arguments.of(
            "one of all is null",
            withFitted(
                new OddFitted() {
                  @Override
                  public List<Prediction> predictAll(List<RunFeatures> runs) {
                    return Collections.nCopies(runs.size(), null);
                  }
                })),
        Arguments.of(
            "too few",
            withFitted(
                new OddFitted() {
                  @Override
                  public List<Prediction> predictAll(List<RunFeatures> runs) {
                    return List.of();
                  }
                })),
        Arguments.of("spread NaN", withFitted(spread(OptionalDouble.of(Double.NaN)))),
        Arguments.of("spread 0", withFitted(spread(OptionalDouble.of(0)))),
        Arguments.of("spread null", withFitted(spread(null))),
        Arguments.of(
            "interval null",
            withFitted(
                new OddFitted() {
                  @Override
                  public Optional<HoursInterval> ownInterval(RunFeatures run) {
                    return null;
                  }
                })),
        Arguments.of(
            "interval backwards",
            withFitted(
                new OddFitted() {
                  @Override
                  public Optional<HoursInterval> ownInterval(RunFeatures run) {
                    return Optional.of(new HoursInterval(2, 1));
                  }
                })),
        Arguments.of(
            "doubts hold null",
            withFitted(
                new OddFitted() {
                  @Override
                  public List<String> doubts(RunFeatures run) {
                    return Arrays.asList("a", null);
                  }
                })),
        Arguments.of(
            "notes null",
            withFitted(
                new OddFitted() {
                  @Override
                  public List<String> notes() {
                    return null;
                  }
                })),
        Arguments.of(
            "sorts the runs it is given",
            fitting(
                training -> {
                  Collections.reverse(training);
                  return answering(run -> new Prediction.DeviceHours(1));
                })),
        Arguments.of(
            "drops runs it is given",
            fitting(
                training -> {
                  training.remove(0);
                  return answering(run -> new Prediction.DeviceHours(1));
                })));
  }

  private static FittedEstimator spread(OptionalDouble spread) {
    return new OddFitted() {
      @Override
      public OptionalDouble logSpread(RunFeatures run) {
        return spread;
      }
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddities")
  void oddAnswer_isADefectOfTheEstimator(String what, Estimator odd) {
    Estimator known = Estimators.standard(DATA).with(List.of(odd)).require("odd");
    DefectException told =
        assertThrows(
            DefectException.class,
            () -> {
              FittedEstimator fitted = known.fit(List.of(RUN, RUN));
              fitted.predict(RUN.features());
              fitted.predictAll(List.of(RUN.features(), RUN.features()));
              fitted.ownInterval(RUN.features());
              fitted.logSpread(RUN.features());
              fitted.doubts(RUN.features());
              fitted.notes();
            },
            what);
    assertTrue(told.getMessage().startsWith("estimator odd, "), told.getMessage());
  }

  @Test
  void soundAnswer_passes() {
    Estimator known = Estimators.standard(DATA).with(List.of(new Odd())).require("odd");
    assertEquals(new Prediction.DeviceHours(1), known.fit(List.of(RUN)).predict(RUN.features()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Upper", "a,b", "=cmd", "a\u001b[31m", "a\u202eb", "a\nb", "x y"})
  void hostileName_isRefused(String name) {
    Estimator odd =
        new Odd() {
          @Override
          public String id() {
            return name;
          }
        };
    assertThrows(InputException.class, () -> Estimators.standard(DATA).with(List.of(odd)));
  }
}
