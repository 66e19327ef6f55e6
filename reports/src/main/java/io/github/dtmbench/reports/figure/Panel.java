package io.github.dtmbench.reports.figure;

import org.jfree.chart.plot.XYPlot;

/**
 * One plot of a grid.
 *
 * @param title what it shows; may be empty
 * @param remark a number or two about it, below the title; may be empty
 * @param plot the plot; its axes carry no label
 */
record Panel(String title, String remark, XYPlot plot) {}
