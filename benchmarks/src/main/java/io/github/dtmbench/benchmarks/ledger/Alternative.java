package io.github.dtmbench.benchmarks.ledger;

import java.util.List;
import java.util.Map;

/**
 * Other inputs that give the printed cells where the declared ones do not. It must do so for every
 * cell that it names: a cause that fits one cell of many is chance.
 *
 * @param id its name
 * @param cells the cells it explains
 * @param inputs what replaces the declared inputs
 * @param reasons one line for each input that differs
 */
record Alternative(
    String id, CellPattern cells, Map<String, Reference> inputs, List<String> reasons) {}
