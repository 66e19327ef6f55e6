package io.github.dtmbench.reports.table.format;

import static io.github.dtmbench.reports.table.SampleTables.render;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.reports.table.GoldenFile;
import io.github.dtmbench.reports.table.SampleTables;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals the bytes of every format; without it a change of layout would go unseen. */
class RendererGoldenTest {
  @ParameterizedTest
  @EnumSource(names = "CSV", mode = EnumSource.Mode.EXCLUDE)
  void render_demoEmptyAndWideTables_matchesGolden(TableFormat format) throws IOException {
    String actual = render(format, SampleTables.demo(), SampleTables.empty(), SampleTables.wide());
    GoldenFile.assertMatches("demo." + format.fileExtension(), actual);
  }

  @ParameterizedTest
  @EnumSource
  void render_hostileTexts_matchesGolden(TableFormat format) throws IOException {
    GoldenFile.assertMatches(
        "hostile." + format.fileExtension(), render(format, SampleTables.hostile()));
  }

  @Test
  void render_csv_matchesGolden() throws IOException {
    GoldenFile.assertMatches("demo.csv", render(TableFormat.CSV, SampleTables.demo()));
    GoldenFile.assertMatches("empty.csv", render(TableFormat.CSV, SampleTables.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void render_anyDefaultLocale_givesTheSame(TableFormat format) {
    Locale before = Locale.getDefault();
    String expected = render(format, SampleTables.demo());
    try {
      for (String tag : new String[] {"ar-EG-u-nu-arab", "de", "hi-IN-u-nu-deva", "tr"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, render(format, SampleTables.demo()), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
