package io.github.dtmbench.datasets.epoch;

/** What became of a row: a record or a reason why there is none. Nothing else can. */
sealed interface RowOutcome permits ImportedRun, DroppedRow {}
