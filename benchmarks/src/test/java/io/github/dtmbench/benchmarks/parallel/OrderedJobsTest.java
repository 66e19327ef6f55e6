package io.github.dtmbench.benchmarks.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.check.UserProgramException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An evaluation is spread over threads here: results that came in another order would be another
 * estimator's, and a failure in the wrong words would be nobody's.
 */
class OrderedJobsTest {

  /** The first job ends last: it waits for the one behind it. */
  @Test
  void run_resultsAreInTheOrderOfTheJobs() {
    CountDownLatch second = new CountDownLatch(1);
    List<Callable<String>> jobs =
        List.of(
            () -> second.await(10, TimeUnit.SECONDS) ? "first" : "waited in vain",
            () -> {
              second.countDown();
              return "second";
            });
    assertEquals(List.of("first", "second"), OrderedJobs.run("test", jobs, 2));
  }

  @Test
  void run_oneThread_givesTheSame() {
    List<Callable<Integer>> jobs = List.of(() -> 1, () -> 2, () -> 3);
    assertEquals(List.of(1, 2, 3), OrderedJobs.run("test", jobs, 1));
    assertEquals(List.of(), OrderedJobs.run("test", List.of(), 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void run_failure_isNamedByWhatTheJobsAreTogether(int threads) {
    IllegalStateException fault = new IllegalStateException("no such row");
    DefectException told =
        assertThrows(
            DefectException.class, () -> OrderedJobs.run("evaluation", failing(fault), threads));
    assertEquals("evaluation: java.lang.IllegalStateException: no such row", told.getMessage());
    assertSame(fault, told.getCause());
  }

  /** It knows better which part it was, and is not named twice. */
  @Test
  void run_failureThatNamesItself_isPassedOn() {
    DefectException named = new DefectException("estimator svr, fit", "gave null");
    assertSame(
        named,
        assertThrows(
            DefectException.class, () -> OrderedJobs.run("evaluation", failing(named), 2)));
  }

  @Test
  void run_programOfTheUsers_isNoDefect() {
    UserProgramException failed = new UserProgramException("./estimator ended with 1");
    assertSame(
        failed,
        assertThrows(
            UserProgramException.class, () -> OrderedJobs.run("evaluation", failing(failed), 2)));
  }

  @Test
  void run_severalFailures_theFirstInTheirOrderIsTold() {
    CountDownLatch second = new CountDownLatch(1);
    List<Callable<String>> jobs =
        List.of(
            () -> {
              second.await(10, TimeUnit.SECONDS);
              throw new DefectException("first", "failed");
            },
            () -> {
              second.countDown();
              throw new DefectException("second", "failed");
            });
    assertEquals(
        "first: failed",
        assertThrows(DefectException.class, () -> OrderedJobs.run("test", jobs, 2)).getMessage());
  }

  /** Whoever interrupts it has to see that it was. */
  @Test
  void run_interrupted_saysSoAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    IllegalStateException told =
        assertThrows(
            IllegalStateException.class,
            () -> OrderedJobs.run("evaluation", List.of(() -> "never"), 1));
    assertTrue(Thread.interrupted(), "the mark is gone");
    assertEquals("evaluation was interrupted", told.getMessage());
  }

  /** A thread that is left behind keeps the program from ending. */
  @Test
  void run_leavesNoThreadBehind() throws InterruptedException {
    List<Callable<Thread>> jobs = List.of(Thread::currentThread);
    Thread worker = OrderedJobs.run("test", jobs, 2).get(0);
    worker.join(10_000);
    assertFalse(worker.isAlive());
  }

  /** In a static initializer any other thread that needs the class would wait without end. */
  @Test
  void run_oneThread_isTheCallers() {
    List<Callable<Thread>> jobs = List.of(Thread::currentThread, Thread::currentThread);
    Thread here = Thread.currentThread();
    assertEquals(List.of(here, here), OrderedJobs.run("test", jobs, 1));
  }

  /** What the user can mend is no defect, whoever finds it. */
  @Test
  void run_refusedInput_isPassedOn() {
    InputException refused = new InputException("line 3 has no device");
    for (int threads : new int[] {1, 2}) {
      assertSame(
          refused,
          assertThrows(
              InputException.class, () -> OrderedJobs.run("test", failing(refused), threads)));
    }
  }

  /** Want of memory is no defect of a job, and is told in words of its own. */
  @Test
  void run_error_isPassedOn() {
    OutOfMemoryError full = new OutOfMemoryError("made up");
    for (int threads : new int[] {1, 2}) {
      assertSame(
          full,
          assertThrows(
              OutOfMemoryError.class,
              () ->
                  OrderedJobs.run(
                      "test",
                      List.of(
                          () -> {
                            throw full;
                          }),
                      threads)));
    }
  }

  /** The second would take for ever: what is known to have failed is told at once. */
  @Test
  void run_failure_interruptsThoseBehindIt() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    List<Callable<String>> jobs =
        List.of(
            () -> {
              begun.await(10, TimeUnit.SECONDS);
              throw new DefectException("first", "failed");
            },
            () -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return "too late";
            });
    assertThrows(DefectException.class, () -> OrderedJobs.run("test", jobs, 2));
    assertTrue(interrupted.await(10, TimeUnit.SECONDS));
  }

  /** Each waits for the other to have begun, so neither can have waited for the other's end. */
  @Test
  void both_twoThreads_workSideBySide() {
    CountDownLatch begun = new CountDownLatch(2);
    String joined =
        OrderedJobs.both(
            "test",
            () -> {
              begun.countDown();
              return begun.await(10, TimeUnit.SECONDS) ? "words" : "waited in vain";
            },
            () -> {
              begun.countDown();
              return begun.await(10, TimeUnit.SECONDS) ? 7 : -1;
            },
            8,
            (words, number) -> words + " and " + number);
    assertEquals("words and 7", joined);
  }

  @Test
  void both_oneThread_isTheCallers() {
    Thread here = Thread.currentThread();
    assertEquals(
        List.of(here, here),
        OrderedJobs.both("test", Thread::currentThread, Thread::currentThread, 1, List::of));
  }

  @Test
  void both_oneFails_isTold() {
    InputException refused = new InputException("line 3 has no device");
    assertSame(
        refused,
        assertThrows(
            InputException.class,
            () ->
                OrderedJobs.both(
                    "test",
                    () -> "sound",
                    () -> {
                      throw refused;
                    },
                    2,
                    (sound, never) -> sound)));
  }

  private static List<Callable<String>> failing(RuntimeException fault) {
    return List.of(
        () -> "sound",
        () -> {
          throw fault;
        });
  }
}
