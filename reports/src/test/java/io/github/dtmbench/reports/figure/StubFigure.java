package io.github.dtmbench.reports.figure;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.nio.charset.StandardCharsets;

/** A figure for tests of what is around figures: one circle. */
public final class StubFigure {

  private StubFigure() {}

  /** The circle. */
  public static Figure circle() {
    String svg =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg id="circle" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" role="img" aria-labelledby="circle-title circle-desc">
        <title id="circle-title">A circle</title><desc id="circle-desc">Its radius is 20.</desc>
        <circle id="circle-c" cx="50" cy="25" r="20" style="fill:#0072b2"/>
        </svg>
        """;
    return new Figure(
        "circle",
        "A circle",
        "The circle has a radius of 20 & no <script>.",
        ResultTable.builder("circle-data", "Radius")
            .column(Column.number("radius", "Radius"))
            .row(Cell.count(20))
            .build(),
        new FigureImages(
            bytes(svg),
            bytes("%PDF-1.4 stand-in"),
            bytes("PNG stand-in"),
            new InlineDrawing("Euclid & sons", svg.substring(svg.indexOf("<svg")).strip(), false)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
