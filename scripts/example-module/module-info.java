/**
 * A project that uses dtm-bench as modules. Run it with {@code --add-modules ALL-MODULE-PATH}: the
 * modules of dtm-bench are automatic, as those of Tablesaw and Smile are, and so cannot say
 * themselves which explicit modules they need.
 */
module example {
  requires io.github.dtmbench.benchmarks;
  requires io.github.dtmbench.datasets;
  requires io.github.dtmbench.estimators;
  requires tablesaw.core;
}
