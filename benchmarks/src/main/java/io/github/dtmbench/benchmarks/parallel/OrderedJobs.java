package io.github.dtmbench.benchmarks.parallel;

import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/**
 * Jobs on worker threads, their results in the order of the jobs: nothing that comes out depends on
 * the number of threads.
 */
public final class OrderedJobs {

  /** A job that does not listen to interrupts is left to itself then. */
  private static final int MOST_SECONDS_TO_END = 10;

  private OrderedJobs() {}

  /**
   * Runs all jobs and waits for them. Once one has failed, those behind it are interrupted.
   *
   * @param <T> what a job gives
   * @param what they are together, such as {@code evaluation}, for messages
   * @param jobs the jobs
   * @param threads worker threads; with 1 the caller does all the work, for it may be in a static
   *     initializer, where others that need its class would wait for it without end
   * @return a result per job
   * @throws DefectException if a job fails, the first in their order; a job that names itself is
   *     named
   * @throws InputException if that is what it throws
   * @throws IllegalStateException if the calling thread is interrupted, and it stays so
   * @throws Error if that is what it throws, such as for want of memory
   */
  public static <T> List<T> run(String what, List<Callable<T>> jobs, int threads) {
    try {
      return threads == 1 ? here(jobs) : sharedAmong(threads, jobs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what + " was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DefectException named) {
        throw named;
      }
      if (e.getCause() instanceof InputException refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof Error beyondAnyJob) {
        throw beyondAnyJob; // out of memory is nobody's defect
      }
      throw new DefectException(what, e.getCause());
    }
  }

  private static <T> List<T> sharedAmong(int threads, List<Callable<T>> jobs)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> begun = jobs.stream().map(pool::submit).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> job : begun) {
        results.add(job.get());
      }
      return results;
    } finally {
      // After a failure those behind it are interrupted: nobody wants them any more.
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  /** What goes on after the caller has its answer could still write or print. */
  private static void awaitEnd(ExecutorService pool) {
    try {
      pool.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> List<T> here(List<Callable<T>> jobs)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    for (Callable<T> job : jobs) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      FutureTask<T> done = new FutureTask<>(job);
      done.run();
      results.add(done.get());
    }
    return results;
  }

  /**
   * Runs two jobs of unlike results and waits for them: side by side if there are threads for it.
   *
   * @param <A> what the first gives
   * @param <B> what the second gives
   * @param <R> what becomes of both
   * @param what they are together, for messages
   * @param first a job
   * @param second a job
   * @param threads worker threads, at least 1
   * @param join makes one result of both
   * @return the result
   * @throws DefectException as {@link #run} does
   * @throws InputException as {@link #run} does
   * @throws IllegalStateException as {@link #run} does
   */
  public static <A, B, R> R both(
      String what, Callable<A> first, Callable<B> second, int threads, BiFunction<A, B, R> join) {
    AtomicReference<A> a = new AtomicReference<>();
    AtomicReference<B> b = new AtomicReference<>();
    run(what, List.of(setting(a, first), setting(b, second)), Math.min(2, threads));
    return join.apply(a.get(), b.get());
  }

  private static <T> Callable<Object> setting(AtomicReference<T> result, Callable<T> job) {
    return () -> {
      result.set(job.call());
      return result;
    };
  }
}
