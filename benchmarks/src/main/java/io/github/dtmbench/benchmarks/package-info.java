/** benchmarks. */
package io.github.dtmbench.benchmarks;
