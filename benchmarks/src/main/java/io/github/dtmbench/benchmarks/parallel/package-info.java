/** Work shared among threads, with results that do not show it. Depends on {@code check}. */
package io.github.dtmbench.benchmarks.parallel;
