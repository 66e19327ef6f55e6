package example;

import io.github.dtmbench.estimators.EstimatorContract;

/** What dtm-bench asks of every estimator. */
class NearestRunTest extends EstimatorContract {

  NearestRunTest() {
    super(new NearestRun(), true);
  }

  @Override
  protected boolean answersUnseenDevice() {
    return false;
  }
}
