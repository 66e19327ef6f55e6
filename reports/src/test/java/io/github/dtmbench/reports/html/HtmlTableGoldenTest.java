package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.table.GoldenFile;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.SampleTables;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The markup of a table; what a browser makes of it is tested in {@link HtmlPageBrowserTest}. */
class HtmlTableGoldenTest {

  private static String html(ResultTable table) throws IOException {
    StringWriter out = new StringWriter();
    HtmlTable.write(table, new HtmlWriter(out));
    return out.toString();
  }

  @Test
  void demo_matchesGolden() throws IOException {
    GoldenFile.assertMatches("demo.html", html(SampleTables.demo()));
  }

  @Test
  void hostile_matchesGolden() throws IOException {
    GoldenFile.assertMatches("hostile.html", html(SampleTables.hostile()));
  }
}
