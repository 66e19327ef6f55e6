package io.github.dtmbench.reports.document;

import io.github.dtmbench.reports.table.format.LatexText;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.Writer;

/**
 * The tables of a document as LaTeX that pdflatex compiles as it is, on landscape A4 in small
 * print. Needs LaTeX of October 2020 or later, and nothing beyond what every distribution installs.
 */
public final class LatexDocument {

  private static final String PREAMBLE =
      """
      \\documentclass[10pt]{article}
      \\usepackage[T1]{fontenc}
      \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
      \\usepackage[utf8]{inputenc}
      \\usepackage[a4paper,landscape,margin=12mm,includefoot,footskip=8mm]{geometry}
      \\usepackage{array}
      \\usepackage{booktabs}
      \\usepackage{longtable}
      \\usepackage{float}
      % \\usepackage{siunitx} may be put here; the numbers then follow its settings.
      \\floatplacement{table}{H}
      \\AddToHook{env/tabular/begin}{\\scriptsize\\setlength{\\tabcolsep}{3pt}}
      \\AddToHook{env/longtable/begin}{\\scriptsize\\setlength{\\tabcolsep}{3pt}}
      \\setlength{\\LTcapwidth}{\\linewidth}
      \\setlength{\\parindent}{0pt}
      \\setlength{\\parskip}{0.5ex}
      \\setcounter{secnumdepth}{0}
      \\sloppy
      """;

  private LatexDocument() {}

  /**
   * Writes the tables, section by section, and where they come from at the end.
   *
   * @param document the document; its figures are left out
   * @param out takes the characters; flushed but not closed
   * @throws IOException if {@code out} fails
   */
  public static void write(Document document, Writer out) throws IOException {
    out.append(PREAMBLE);
    out.append("\\begin{document}\n");
    out.append("\\section*{").append(LatexText.of(document.title())).append("}\n");
    out.append(LatexText.of(document.lead())).append("\n\n");
    out.append("\\tableofcontents\n");
    for (Section section : document.sections()) {
      if (section.tables().isEmpty()) {
        continue;
      }
      out.append("\n\\section{").append(LatexText.of(section.title())).append("}\n");
      for (String paragraph : section.paragraphs()) {
        out.append(LatexText.of(paragraph)).append("\n\n");
      }
      TableFormat.LATEX.render(section.tables(), out);
    }
    out.append("\n\\bigskip\n{\\footnotesize\n").append(LatexText.of(document.origin()));
    out.append("\\par}\n\\end{document}\n");
    out.flush();
  }
}
