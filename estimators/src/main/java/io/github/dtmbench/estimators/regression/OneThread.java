package io.github.dtmbench.estimators.regression;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/**
 * Keeps the parallel streams of a library on one thread. Smile's tree hands out the columns of a
 * few hundred rows, which costs more than to search them; and where the common pool has no thread
 * ({@code java.util.concurrent.ForkJoinPool.common.parallelism=0}) two callers wait for one another
 * without end. A stream that begins inside a pool stays there.
 */
final class OneThread {

  private OneThread() {}

  /**
   * Calls a library.
   *
   * @param call what uses parallel streams; throws nothing that is checked
   * @return what it gives
   */
  static <T> T call(Callable<T> call) {
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      return pool.submit(call).join();
    } finally {
      pool.shutdown();
    }
  }
}
