/**
 * Shows what became of a download of Epoch AI. Reads the import and the tables of this module; only
 * the command line uses it.
 */
package io.github.dtmbench.reports.epoch;
