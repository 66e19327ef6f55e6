package io.github.dtmbench.reports.report;

import io.github.dtmbench.benchmarks.parallel.OrderedJobs;
import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.reports.document.Document;
import io.github.dtmbench.reports.document.LatexDocument;
import io.github.dtmbench.reports.document.MarkdownDocument;
import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.html.CalculatorPage;
import io.github.dtmbench.reports.html.HtmlPage;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The files of a report:
 *
 * <pre>
 * index.html         everything on one page
 * calculator.html    forecasts and accounts, as the command page writes it
 * tables.md          every table as Markdown
 * tables.tex         every table as LaTeX, to be compiled as it is
 * tables.json        every table as JSON
 * tables/ID.*        each table alone: CSV, JSON, Markdown, LaTeX to be included
 * figures/ID.*       each figure: SVG, PDF, PNG, and its numbers as CSV
 * data/…             the files that the numbers came from
 * provenance.json    program, runtime, seed, command and checksums
 * </pre>
 */
public final class ReportFiles {

  /** What tells a report from any other directory. */
  static final String PROVENANCE = "provenance.json";

  private static final String CALCULATOR = "calculator.html";

  private static final List<TableFormat> FORMATS =
      List.of(TableFormat.CSV, TableFormat.JSON, TableFormat.MARKDOWN, TableFormat.LATEX);

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private final SortedMap<String, Content> yetToRender = new TreeMap<>();

  private ReportFiles() {}

  /**
   * Renders everything.
   *
   * @param document the report
   * @param calculator the numbers of the calculator, as JSON
   * @param provenance what it was made from
   * @param threads worker threads, at least 1; not a byte depends on them
   * @return contents by path, with slashes, in alphabetical order
   * @throws DefectException if a file cannot be rendered; the message names it
   */
  public static SortedMap<String, byte[]> of(
      Document document, String calculator, Provenance provenance, int threads) {
    ReportFiles report = new ReportFiles();
    report.add(
        "index.html", out -> HtmlPage.write(document, Map.of("Calculator", CALCULATOR), out));
    report.add(CALCULATOR, out -> CalculatorPage.write(calculator, out));
    report.add("tables.md", out -> MarkdownDocument.write(document, out));
    report.add("tables.tex", out -> LatexDocument.write(document, out));
    report.add(
        "tables.json", out -> TableFormat.JSON.render(document.tables(), document.origin(), out));
    document.tables().forEach(table -> report.addTable(table, document.origin()));
    document.figures().forEach(figure -> report.addFigure("figures/" + figure.id(), figure));
    for (DataFile file : provenance.files()) {
      report.files.put("data/" + file.path(), file.content());
    }
    SortedMap<String, byte[]> listed = new TreeMap<>(report.rendered(threads));
    report.add(PROVENANCE, out -> provenance.write(out, listed));
    return report.rendered(1);
  }

  /**
   * The files of one figure.
   *
   * @param figure the figure
   * @return contents by name: SVG, PDF, PNG and the CSV of what is drawn
   */
  public static SortedMap<String, byte[]> figure(Figure figure) {
    ReportFiles alone = new ReportFiles();
    alone.addFigure(figure.id(), figure);
    return alone.rendered(1);
  }

  private void addTable(ResultTable table, String origin) {
    for (TableFormat format : FORMATS) {
      add(
          "tables/" + table.id() + "." + format.fileExtension(),
          out -> format.render(List.of(table), origin, out));
    }
  }

  private void addFigure(String stem, Figure figure) {
    files.put(stem + ".svg", figure.images().svg());
    files.put(stem + ".pdf", figure.images().pdf());
    files.put(stem + ".png", figure.images().png());
    add(stem + ".csv", out -> TableFormat.CSV.render(List.of(figure.data()), out));
  }

  private void add(String path, Content content) {
    yetToRender.put(path, content);
  }

  /** All files, those rendered that were not yet. */
  private SortedMap<String, byte[]> rendered(int threads) {
    List<Callable<byte[]>> jobs = new ArrayList<>();
    yetToRender.forEach(
        (path, content) ->
            jobs.add(() -> DefectException.named("file " + path, () -> bytes(content))));
    Iterator<byte[]> bytes = OrderedJobs.run("report", jobs, threads).iterator();
    yetToRender.keySet().forEach(path -> files.put(path, bytes.next()));
    yetToRender.clear();
    return files;
  }

  private static byte[] bytes(Content content) {
    StringWriter text = new StringWriter();
    try {
      content.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What writes a file. */
  private interface Content {
    void write(Writer out) throws IOException;
  }
}
