package io.github.dtmbench.reports.html;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The calculator: a form, what follows from it, and the numbers behind it in one file. Like {@link
 * HtmlPage} it fetches nothing; unlike it, it needs its script.
 */
public final class CalculatorPage {

  private final HtmlWriter html;

  private CalculatorPage(HtmlWriter html) {
    this.html = html;
  }

  /**
   * Writes the page.
   *
   * @param model the numbers, JSON without the character {@code <}
   * @param out takes the characters; flushed but not closed
   * @throws IOException if {@code out} fails
   */
  public static void write(String model, Writer out) throws IOException {
    if (model.indexOf('<') >= 0) {
      throw new IllegalArgumentException("the model could end its element");
    }
    new CalculatorPage(new HtmlWriter(out)).write(model);
    out.flush();
  }

  private void write(String model) throws IOException {
    HtmlShell shell = new HtmlShell("calculator.js", List.of("page.css", "calculator.css"));
    shell.open("dtm-bench calculator", "Skip to the result", html);
    html.open("header").element("h1", "What a training run takes").line();
    html.element(
            "p",
            "Hours, energy, carbon and water of a run, before it starts or after. Nothing you type"
                + " leaves this page.")
        .close()
        .line();
    html.open("main").line();
    writeForm();
    writeResult();
    html.close().line();
    html.open("footer").element("p", "", "id", "origin").close().line();
    html.open("script", "type", "application/json", "id", "model").markup(model).close().line();
    shell.close(html);
  }

  private void writeForm() throws IOException {
    html.open("form", "id", "form", "aria-label", "The run", "autocomplete", "off").line();
    html.open("fieldset", "class", "modes").element("legend", "What is known").line();
    mode("plan", "The work to be done", "checked", "checked");
    mode("known", "The hours it took");
    html.close().line();
    html.open("div", "class", "fields").line();
    field("flop", "Compute, FLOP", "6.3e24, 2.5 ZFLOP; or leave it to parameters and tokens");
    field("parameters", "Parameters", "70B; of a mixture of experts, the active ones");
    field("tokens", "Tokens", "15T; compute is then 6 × parameters × tokens");
    field("hours", "Device-hours", "devices × hours by the clock");
    field("device", "Device", "H100 SXM, A100, TPU v4", "list", "device-names");
    field("devices", "Number of devices", "tells the days by the clock");
    field("place", "Place", "a country, grid or cloud region", "list", "place-names");
    html.close().line();
    html.open("details").element("summary", "More that may be known").line();
    html.open("div", "class", "fields").line();
    field("grid", "Grid, g CO₂e/kWh", "in place of that of the place");
    field("pue", "PUE", "energy of the building by that of its computers");
    field("power", "Power of a device, W", "in place of the TDP");
    field("date", "Day of publication", "such as 2026-05-31; narrows the interval");
    html.open("p", "class", "field").element("label", "Precision", "for", "precision");
    html.open("select", "id", "precision").element("option", "not given", "value", "");
    html.element("option", "BF16", "value", "BF16").element("option", "FP16", "value", "FP16");
    html.close().close().line();
    html.close().close().line();
    html.open("datalist", "id", "device-names").close().line();
    html.open("datalist", "id", "place-names").close().line();
    html.close().line();
  }

  private void mode(String value, String label, String... more) throws IOException {
    String id = "mode-" + value;
    html.open("label", "for", id);
    if (more.length == 0) {
      html.open("input", "type", "radio", "name", "mode", "id", id, "value", value);
    } else {
      html.open(
          "input", "type", "radio", "name", "mode", "id", id, "value", value, more[0], more[1]);
    }
    html.text(label).close().line();
  }

  private void field(String id, String label, String hint, String... more) throws IOException {
    html.open("p", "class", "field", "id", id + "-field").element("label", label, "for", id);
    String described = id + "-hint " + id + "-error";
    if (more.length == 0) {
      html.open("input", "id", id, "aria-describedby", described);
    } else {
      html.open("input", "id", id, "aria-describedby", described, more[0], more[1]);
    }
    html.element("span", hint, "class", "hint", "id", id + "-hint");
    html.element("span", "", "class", "error", "id", id + "-error").close().line();
  }

  private void writeResult() throws IOException {
    html.open("section", "id", "content", "tabindex", "-1", "aria-labelledby", "result-heading");
    html.line().element("h2", "Result", "id", "result-heading").line();
    html.element("p", "", "id", "headline", "role", "status").line();
    html.open("div", "id", "result").line();
    html.open("div", "id", "chart").close().line();
    html.open(
            "div",
            "class",
            "scroll",
            "tabindex",
            "0",
            "role",
            "region",
            "aria-label",
            "Table of results")
        .open("table", "id", "table")
        .close()
        .close()
        .line();
    html.element("h2", "What it rests on").line();
    html.open("dl", "id", "assumptions").close().line();
    html.element("h2", "Take it along").line();
    html.open("p", "class", "buttons");
    button("copy-link", "Copy link");
    button("copy-text", "Copy text");
    button("copy-yaml", "Copy YAML");
    button("copy-command", "Copy command");
    html.element("span", "", "id", "copied", "role", "status").close().line();
    html.element("p", "The same by the program:").line();
    copy("command", "Command");
    html.element("p", "As text:").line();
    copy("text", "Text");
    html.element("p", "For a model card:").line();
    copy("yaml", "YAML");
    html.close().line().close().line();
  }

  private void button(String id, String label) throws IOException {
    html.element("button", label, "type", "button", "id", id);
  }

  private void copy(String id, String label) throws IOException {
    html.element("pre", "", "id", id, "tabindex", "0", "role", "region", "aria-label", label)
        .line();
  }
}
