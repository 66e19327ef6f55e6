package io.github.dtmbench.reports.table;

import static io.github.dtmbench.reports.table.Cell.count;
import static io.github.dtmbench.reports.table.Cell.factor;
import static io.github.dtmbench.reports.table.Cell.fixed;
import static io.github.dtmbench.reports.table.Cell.missing;
import static io.github.dtmbench.reports.table.Cell.percent;
import static io.github.dtmbench.reports.table.Cell.signedPercent;
import static io.github.dtmbench.reports.table.Cell.significant;
import static io.github.dtmbench.reports.table.Cell.text;

import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The tables that the tests of all renderers share. */
public final class SampleTables {
  private SampleTables() {}

  /** Texts that mean something to one format or another. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "=cmd()|' /C calc'!A0",
          "+1",
          "-1",
          "@SUM(A1)",
          "'quoted'",
          "50% & \\input{x} #1 $x_i^2$ ~",
          "right-to-left \u202egnp.exe",
          "first\nsecond",
          "tab\there",
          "a | b || c",
          "\"double\" 'single' `back` \\\\",
          "\u001b[31mred\u001b[0m \u009b1m \u0007",
          "",
          " ",
          "[link](http://example.com) www.example.com",
          "**bold** _it_ ~~no~~ ![i](j)",
          "[2em] after a line break",
          "* after a line break",
          "-- --- ,, ''",
          "zero\u200bwidth\u2066 \ufeff\u2028",
          "emoji 😀 wide 漢字 combined e\u0301 Greek αΣ",
          "lone \ud83d high \ude00 low",
          "x".repeat(5000));

  /** A table of tests. */
  public static ResultTable demo() {
    return ResultTable.builder("table-2", "Error of throughput estimates, 5-fold × 10 repeats")
        .column(Column.text("model", "Model"))
        .column(Column.number("n", "n"))
        .column(Column.number("mmre_fraction", "MMRE"))
        .column(Column.number("bias_fraction", "Bias"))
        .column(Column.number("rate_images_per_second", "Throughput, median over folds", "1/s"))
        .column(Column.number("paper_ratio", "Paper/ours"))
        .column(Column.number("p_value", "p"))
        .column(Column.text("remark", "Remark"))
        .row(
            text("ResNet-50"),
            count(104),
            percent(0.078, 1),
            signedPercent(0.0312, 1),
            fixed(2875.25, 1),
            factor(1.42, 2),
            significant(0.01234, 2),
            text("Fits σ ≤ 0.5 well"))
        .row(
            text("BERT"),
            count(1_234_567),
            percent(1.5, 1),
            signedPercent(-0.25, 1),
            fixed(-0.04, 1),
            missing("The paper gives no value for this model."),
            significant(0.00000000123, 3),
            text(
                "A long remark that has to be wrapped, because it would not fit beside the"
                    + " numbers"))
        .row(
            text("Café [v2]"),
            count(0),
            percent(0, 1),
            signedPercent(0.0001, 1),
            missing(),
            missing("Not published."),
            missing("The paper gives no value for this model."),
            text(""))
        .note("p is from a corrected resampled t-test; no correction for 21 comparisons was made.")
        .note(
            "Throughput is counted per device: the number of images that one device takes through"
                + " one forward and one backward pass in one second, with the batch size of the"
                + " record.")
        .build();
  }

  public static ResultTable empty() {
    return ResultTable.builder("table-3", "No data")
        .column(Column.text("model", "Model"))
        .column(Column.number("energy_kilowatt_hours", "Energy", "kWh"))
        .build();
  }

  public static ResultTable wide() {
    ResultTable.Builder table = ResultTable.builder("table-4", "More columns than fit");
    table.column(Column.text("model", "Model"));
    Cell[] cells = new Cell[15];
    cells[0] = text("ResNet-50");
    for (int i = 1; i < cells.length; i++) {
      table.column(Column.number("fold_" + i, "Fold " + i));
      cells[i] = fixed(123456.789 / i, 6);
    }
    return table.row(cells).build();
  }

  /** A table of tests. */
  public static ResultTable hostile() {
    ResultTable.Builder table =
        ResultTable.builder("table-5", "Hostile <b>title</b> 50% \u202e | _x_\n# y")
            .column(Column.text("text", "Text | 100% <b>\u001b[1m"))
            .column(Column.number("n", "n", "<u> & _m_"));
    for (String text : HOSTILE) {
      table.row(text(text), missing(text.length() > 100 ? "" : text));
    }
    HOSTILE.stream().filter(note -> !note.isBlank()).forEach(table::note);
    return table.note("1. no list").note("# no heading").note("--- no rule").build();
  }

  public static String render(TableFormat format, ResultTable... tables) {
    StringWriter out = new StringWriter();
    try {
      format.render(List.of(tables), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
