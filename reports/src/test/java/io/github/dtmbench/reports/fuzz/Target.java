package io.github.dtmbench.reports.fuzz;

import java.util.List;

/**
 * Something that takes input.
 *
 * @param name shown in the table
 * @param seeds sound inputs, to be made wrong
 * @param weight share of the inputs that it gets
 * @param parser takes an input
 */
record Target(String name, List<byte[]> seeds, double weight, Parser parser) {

  /** Takes an input, or refuses it with an exception. */
  interface Parser {

    /** For a parser that has no rows. */
    int NO_ROWS = -1;

    /**
     * Takes an input.
     *
     * @param input any bytes
     * @return how many rows it took, if it is one of CSV
     * @throws Exception for the harness to judge
     */
    int take(byte[] input) throws Exception;
  }
}
