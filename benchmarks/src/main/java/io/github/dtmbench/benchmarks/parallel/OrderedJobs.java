package io.github.dtmbench.benchmarks.parallel;

import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.UserProgramException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Jobs on worker threads, their results in the order of the jobs: nothing that comes out depends on
 * the number of threads.
 */
public final class OrderedJobs {

  private OrderedJobs() {}

  /**
   * Runs all jobs and waits for them.
   *
   * @param <T> what a job gives
   * @param what they are together, such as {@code evaluation}, for messages
   * @param jobs the jobs
   * @param threads worker threads, at least 1
   * @return a result per job
   * @throws DefectException if a job fails, the first in their order; a job that names itself is
   *     named
   * @throws UserProgramException if that is what it throws
   * @throws IllegalStateException if the calling thread is interrupted, and it stays so
   */
  public static <T> List<T> run(String what, List<Callable<T>> jobs, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : pool.invokeAll(jobs)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what + " was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DefectException named) {
        throw named;
      }
      if (e.getCause() instanceof UserProgramException failed) {
        throw failed;
      }
      throw new DefectException(what, e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
