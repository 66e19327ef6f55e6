package io.github.dtmbench.reports.table.format;

import static java.util.Map.entry;

import io.github.dtmbench.reports.table.text.VisibleText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Escapes text so that pdflatex sets it as it is, whatever it holds.
 *
 * <p>Symbols and Greek letters become formulas. Accented Latin letters pass, as pdflatex reads
 * UTF-8. Any other character is replaced by its code point, such as {@code [U+4E2D]}, for an
 * unknown one would stop the run.
 */
public final class LatexText {
  /**
   * Braces around a bracket and an asterisk keep them from being read as an argument of the line
   * break before them; around a backquote they prevent ligatures.
   */
  private static final Map<String, String> ASCII =
      Map.ofEntries(
          entry("\\", "\\textbackslash{}"),
          entry("{", "\\{"),
          entry("}", "\\}"),
          entry("#", "\\#"),
          entry("$", "\\$"),
          entry("%", "\\%"),
          entry("&", "\\&"),
          entry("_", "\\_"),
          entry("~", "\\textasciitilde{}"),
          entry("^", "\\textasciicircum{}"),
          entry("<", "\\textless{}"),
          entry(">", "\\textgreater{}"),
          entry("|", "\\textbar{}"),
          entry("\"", "{\\char34}"),
          entry("`", "{`}"),
          entry("[", "{[}"),
          entry("]", "{]}"),
          entry("*", "{*}"));

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          entry("\u00a0", "~"),
          entry("\u2009", "\\,"),
          entry("\u202f", "\\,"),
          entry("–", "--"),
          entry("—", "---"),
          entry("…", "\\ldots{}"),
          entry("‘", "`"),
          entry("’", "'"),
          entry("“", "``"),
          entry("”", "''"),
          entry("×", "$\\times$"),
          entry("·", "$\\cdot$"),
          entry("±", "$\\pm$"),
          entry("−", "$-$"),
          entry("≤", "$\\leq$"),
          entry("≥", "$\\geq$"),
          entry("≠", "$\\neq$"),
          entry("≈", "$\\approx$"),
          entry("→", "$\\rightarrow$"),
          entry("←", "$\\leftarrow$"),
          entry("∞", "$\\infty$"),
          entry("√", "$\\surd$"),
          entry("∑", "$\\sum$"),
          entry("∫", "$\\int$"),
          entry("°", "$^\\circ$"),
          entry("¹", "$^1$"),
          entry("²", "$^2$"),
          entry("³", "$^3$"),
          entry("⁻", "$^-$"),
          entry("₁", "$_1$"),
          entry("₂", "$_2$"));

  /** Lower-case names in the order of the alphabet from U+03B1; omicron looks like o. */
  private static final String[] GREEK = {
    "alpha",
    "beta",
    "gamma",
    "delta",
    "varepsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "mathrm{o}",
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "varphi",
    "chi",
    "psi",
    "omega"
  };

  /** The capitals that do not look like Latin ones. */
  private static final Map<String, String> GREEK_CAPITALS =
      Map.ofEntries(
          entry("Γ", "$\\Gamma$"),
          entry("Δ", "$\\Delta$"),
          entry("Θ", "$\\Theta$"),
          entry("Λ", "$\\Lambda$"),
          entry("Ξ", "$\\Xi$"),
          entry("Π", "$\\Pi$"),
          entry("Σ", "$\\Sigma$"),
          entry("Υ", "$\\Upsilon$"),
          entry("Φ", "$\\Phi$"),
          entry("Ψ", "$\\Psi$"),
          entry("Ω", "$\\Omega$"),
          entry("µ", "$\\mu$"));

  private static final String LETTERS_WITHOUT_ACCENT = "ßæÆøØåÅœŒłŁı";

  /** Two hyphens would join into a dash, two commas or apostrophes into a quotation mark. */
  private static final String LIGATURES_WITH_THEMSELVES = "-,'";

  private LatexText() {}

  /**
   * Escapes a text.
   *
   * @param data any text
   * @return what sets it, for use in a paragraph, a cell or an argument
   */
  public static String of(String data) {
    String composed = Normalizer.normalize(VisibleText.of(data), Normalizer.Form.NFC);
    int[] codePoints = composed.codePoints().toArray();
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < codePoints.length; i++) {
      escaped.append(escape(codePoints[i]));
      boolean doubled = i + 1 < codePoints.length && codePoints[i + 1] == codePoints[i];
      if (doubled && LIGATURES_WITH_THEMSELVES.indexOf(codePoints[i]) >= 0) {
        escaped.append("{}");
      }
    }
    return escaped.toString();
  }

  private static String escape(int codePoint) {
    String character = Character.toString(codePoint);
    if (codePoint < 0x80) {
      return ASCII.getOrDefault(character, character);
    }
    if (codePoint >= 'α' && codePoint <= 'ω') {
      return "$\\" + GREEK[codePoint - 'α'] + "$";
    }
    String symbol = SYMBOLS.getOrDefault(character, GREEK_CAPITALS.get(character));
    if (symbol != null) {
      return symbol;
    }
    return isLatinLetter(character) ? character : "{[}U+" + hex(codePoint) + "{]}";
  }

  /** Letters up to U+017F that are an ASCII letter with an accent, and a few others. */
  private static boolean isLatinLetter(String character) {
    if (character.codePointAt(0) > 0x17F) {
      return false;
    }
    String parts = Normalizer.normalize(character, Normalizer.Form.NFD);
    return LETTERS_WITHOUT_ACCENT.contains(character)
        || (parts.length() > 1 && parts.charAt(0) < 0x80);
  }

  private static String hex(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
