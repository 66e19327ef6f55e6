package io.github.dtmbench.reports.report;

import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.reports.accuracy.AccuracyDocument;
import io.github.dtmbench.reports.accuracy.TidyTable;
import io.github.dtmbench.reports.document.Document;
import io.github.dtmbench.reports.document.Section;
import io.github.dtmbench.reports.evaluation.EvaluationDocument;
import io.github.dtmbench.reports.evaluation.EvaluationDocument.Detail;
import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.ledger.LedgerDocument;
import io.github.dtmbench.reports.listing.Listing;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which tables and figures stand in which section of the report. */
public final class ReportContents {

  /** The figure that the main result is read from. */
  private static final Predicate<Figure> IS_MAIN = figure -> figure.id().equals("ranks");

  private final ReportInputs inputs;
  private final Provenance provenance;

  private ReportContents(ReportInputs inputs, Provenance provenance) {
    this.inputs = inputs;
    this.provenance = provenance;
  }

  /**
   * The report as a document.
   *
   * @param inputs what was computed
   * @param provenance what it was computed from
   * @return the document, its main result first
   */
  public static Document of(ReportInputs inputs, Provenance provenance) {
    ReportContents contents = new ReportContents(inputs, provenance);
    List<Section> sections = new ArrayList<>();
    sections.add(contents.mainResult());
    sections.add(contents.comparisons());
    if (!inputs.figures().isEmpty()) {
      sections.add(contents.drawn());
    }
    sections.add(contents.further());
    sections.add(contents.published());
    sections.add(contents.ledger());
    sections.add(contents.predictions());
    sections.add(contents.forPrograms());
    sections.add(contents.sources());
    return new Document(
        "dtm-bench report",
        "How well estimators predict the device-hours and carbon of training runs that they have"
            + " not seen, and which printed numbers of published tables hold when they are"
            + " recomputed.",
        sections,
        provenance.line());
  }

  private Section mainResult() {
    return new Section(
        "main-result",
        "Main result",
        MainResult.sentences(inputs.main(), inputs.statistics(), inputs.evaluations().caveats()),
        List.of(readable().get(0)),
        figures(IS_MAIN));
  }

  private List<Figure> figures(Predicate<Figure> which) {
    return inputs.figures().stream().filter(which).toList();
  }

  /** Without detail: a table per evaluation, then those of carbon. */
  private List<ResultTable> readable() {
    return inputs.evaluations().readable(Detail.NONE);
  }

  private Section comparisons() {
    return Section.ofTables(
        "comparisons",
        "Every two estimators compared",
        "Who can be told apart from whom, on the records that both answered.",
        inputs.evaluations().pairsTables());
  }

  private Section drawn() {
    return new Section(
        "drawn",
        "Figures",
        List.of(
            "Each as SVG, PDF and PNG in the folder figures, with a CSV file of every number"
                + " drawn."),
        List.of(),
        figures(IS_MAIN.negate()));
  }

  private Section further() {
    EvaluationDocument evaluations = inputs.evaluations();
    List<ResultTable> tables = new ArrayList<>(readable().subList(1, readable().size()));
    tables.add(evaluations.tidy(Detail.APPARENT));
    tables.add(evaluations.tidy(Detail.FAMILIES));
    return Section.ofTables(
        "further-evaluation",
        "Carbon, further protocols, circular records, device families",
        "The same estimators in other quantities, under other protocols and on parts of the"
            + " records.",
        tables);
  }

  private Section published() {
    return Section.ofTables(
        "published-tables",
        "Published tables, printed and recomputed",
        "OpenCarbonEval's tables: what is printed, what its stated inputs give, and what was"
            + " computed instead; then the same comparison on equal terms.",
        AccuracyDocument.sections(inputs.accuracy()));
  }

  private Section ledger() {
    List<ResultTable> tables = new ArrayList<>(LedgerDocument.readable(inputs.ledger()));
    tables.add(LedgerDocument.tidy(inputs.ledger()));
    return Section.ofTables(
        "reproduction-ledger",
        "Reproduction ledger",
        "Every numeric cell of the published tables, recomputed and judged: a summary, the cells of"
            + " each table that are not reproduced, and at the end every cell.",
        tables);
  }

  private Section predictions() {
    return Section.ofTables(
        "all-predictions",
        "Every held-out prediction",
        "Hours in device-hours, carbon in tonnes; the ends of the prediction intervals beside"
            + " them.",
        List.of(inputs.evaluations().tidy(Detail.PREDICTIONS)));
  }

  private Section forPrograms() {
    EvaluationDocument evaluations = inputs.evaluations();
    return Section.ofTables(
        "tidy-tables",
        "For programs: one number a column",
        "The evaluations, comparisons and accuracy tables once more, in tidy form.",
        List.of(
            evaluations.tidy(Detail.NONE),
            evaluations.tidy(Detail.PAIRS),
            TidyTable.of(inputs.accuracy())));
  }

  private Section sources() {
    return Section.ofTables(
        "sources",
        "Sources",
        "Where the methods come from, and the files that every number here came from; copies are in"
            + " the folder data, and data/datasets/sources.md says where each is from.",
        List.of(Listing.ESTIMATORS.table(inputs.data()), files()));
  }

  private ResultTable files() {
    return new Shape<DataFile>()
        .text("path", "File", DataFile::path)
        .number("bytes", "Bytes", file -> Cell.count(file.sizeBytes()))
        .text("sha256", "SHA-256", DataFile::sha256)
        .table("data-files", "Data files", provenance.files());
  }
}
