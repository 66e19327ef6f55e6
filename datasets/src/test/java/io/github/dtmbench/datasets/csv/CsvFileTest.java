package io.github.dtmbench.datasets.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of files. Every oddity that an editor or a spreadsheet leaves has one answer. */
class CsvFileTest {

  private static final List<String> COLUMNS = List.of("a", "b");

  private static List<String> read(byte[] content) {
    return CsvFile.parse("f.csv", content)
        .rows(COLUMNS, row -> Optional.of(row.line() + ":" + row.text("a") + "|" + row.text("b")));
  }

  private static List<String> read(String content) {
    return read(content.getBytes(UTF_8));
  }

  private static List<String> problems(byte[] content) {
    return assertThrows(InvalidDataException.class, () -> read(content)).problems().stream()
        .map(DataProblem::message)
        .toList();
  }

  private static List<String> problems(String content) {
    return problems(content.getBytes(UTF_8));
  }

  @Test
  void parse_plainFile_rowsInOrder() {
    assertEquals(List.of("2:1|2", "3:3|4"), read("a,b\n1,2\n3,4\n"));
  }

  @Test
  void parse_lastLineWithoutEnd_read() {
    assertEquals(List.of("2:1|2"), read("a,b\n1,2"));
  }

  @Test
  void parse_columnsInOtherOrder_foundByName() {
    assertEquals(List.of("2:2|1"), read("b,a\n1,2\n"));
  }

  @Test
  void parse_byteOrderMark_skipped() {
    assertEquals(List.of("2:1|2"), read("\uFEFFa,b\n1,2\n"));
  }

  @Test
  void parse_carriageReturns_accepted() {
    assertEquals(List.of("2:1|2", "3:3|4"), read("a,b\r\n1,2\r\n3,4\r\n"));
  }

  @Test
  void parse_blankLines_skippedButCounted() {
    assertEquals(List.of("3:1|2", "6:3|4"), read("a,b\n\n1,2\n  \n\n3,4\n\n"));
  }

  @Test
  void parse_quotedCommaQuoteAndNewline_keptInText() {
    assertEquals(
        List.of("2:x,y|say \"hi\"", "3:line 1\nline 2|z", "5:1|2"),
        read("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"line 1\nline 2\",z\n1,2\n"));
  }

  @Test
  void parse_spacesAroundCells_dropped() {
    assertEquals(List.of("2:1|2 3"), read(" a , b\n 1\t,\" 2 3 \"\n"));
  }

  @Test
  void parse_textBeyondAscii_keptWhateverTheDefaultCharset() {
    assertEquals(List.of("2:PanGu-Σ|İstanbul"), read("a,b\nPanGu-Σ,İstanbul\n"));
  }

  @Test
  void parse_problemInQuotedRow_lineWhereTheRecordStarts() {
    assertEquals(
        List.of("f.csv:2: \"x\\ny\": expected 2 cells, not 1"), problems("a,b\n\"x\ny\"\n1,2\n"));
  }

  @Test
  void parse_latin1_everyLineTold() {
    assertEquals(
        List.of(
            "f.csv:2: \"byte 0xe9\": expected text in UTF-8, which a spreadsheet saves as \"CSV"
                + " UTF-8\"",
            "f.csv:4: \"byte 0xfc\": expected text in UTF-8, which a spreadsheet saves as \"CSV"
                + " UTF-8\""),
        problems("a,b\r\né,é\r\n1,2\r\nü,3\r\n".getBytes(ISO_8859_1)));
  }

  @Test
  void parse_truncatedCharacterAtEnd_refused() {
    assertEquals(
        List.of(
            "f.csv:2: \"byte 0xce\": expected text in UTF-8, which a spreadsheet saves as \"CSV"
                + " UTF-8\""),
        problems(new byte[] {'a', ',', 'b', '\n', '1', ',', (byte) 0xCE}));
  }

  @Test
  void parse_emptyFile_refused() {
    List<String> expected = List.of("f.csv:1: expected a header line, not an empty file");
    assertEquals(expected, problems(""));
    assertEquals(expected, problems("\uFEFF"));
    assertEquals(expected, problems("\n\n"));
  }

  @Test
  void parse_headerOnly_refused() {
    assertEquals(List.of("f.csv:1: expected rows of data below the header"), problems("a,b\n"));
  }

  @Test
  void rows_missingColumn_refused() {
    assertEquals(List.of("f.csv:1: expected a column b"), problems("a\n1\n"));
  }

  @Test
  void rows_unknownAndDuplicateColumns_allTold() {
    assertEquals(
        List.of(
            "f.csv:1: column a: \"a\": expected this column once",
            "f.csv:1: \"c\": expected only the columns a, b",
            "f.csv:1: expected only the columns a, b",
            "f.csv:1: expected a column b"),
        problems("a,a,c,\n1,2,3,4\n"));
  }

  @Test
  void rows_tooFewAndTooManyCells_bothTold() {
    assertEquals(
        List.of(
            "f.csv:2: \"1\": expected 2 cells, not 1",
            "f.csv:4: \"1,2,3\": expected 2 cells, not 3"),
        problems("a,b\n1\n1,2\n1,2,3\n"));
  }

  @Test
  void rows_unterminatedQuote_toldWhereItStartsAfterTheRowsBefore() {
    assertEquals(
        List.of(
            "f.csv:2: \"1\": expected 2 cells, not 1",
            "f.csv:3: expected a record whose quotes are closed and followed by a comma or the end"
                + " of the line; reading stopped here"),
        problems("a,b\n1\n\"open,2\n3,4\n"));
  }

  @Test
  void rows_textAfterClosingQuote_refused() {
    assertEquals(
        List.of(
            "f.csv:2: expected a record whose quotes are closed and followed by a comma or the end"
                + " of the line; reading stopped here"),
        problems("a,b\n\"x\"y,2\n"));
  }

  @Test
  void parse_unterminatedQuoteInHeader_refused() {
    assertEquals(1, problems("\"a,b\n1,2\n").size());
  }

  @Test
  void rows_rowWithProblem_neverAppears() {
    List<Long> seen = new ArrayList<>();
    assertThrows(
        InvalidDataException.class,
        () ->
            CsvFile.parse("f.csv", "a,b\n1,x\n2,3\n".getBytes(UTF_8))
                .rows(
                    COLUMNS,
                    row -> {
                      row.number("b", NumberRule.positive("number"));
                      seen.add(row.line());
                      return Optional.of(row.line());
                    }));
    assertEquals(List.of(2L, 3L), seen);
  }

  @Test
  void shipped_noSuchFile_named() {
    assertEquals(
        "no file absent.csv beside " + CsvFile.class.getName(),
        assertThrows(
                IllegalArgumentException.class, () -> CsvFile.shipped(CsvFile.class, "absent.csv"))
            .getMessage());
  }

  @Test
  void text_columnTheCodeGotWrong_isTheCodesFault() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            CsvFile.parse("f.csv", "a,b\n1,2\n".getBytes(UTF_8))
                .rows(COLUMNS, row -> Optional.of(row.text("c"))));
  }

  @Test
  void foreignRows_otherColumnsPassedOver_missingOnesBlank() {
    List<CsvRow> rows =
        CsvFile.parse("f.csv", "a,x,x,b\n1,2,3,4\n".getBytes(UTF_8))
            .foreignRows(List.of("b", "c", "a"));
    assertEquals(
        List.of("4", "", "1"), List.of("b", "c", "a").stream().map(rows.get(0)::text).toList());
    assertTrue(rows.get(0).isSound());
  }

  @Test
  void foreignRows_raggedRow_isGivenWithItsProblem() {
    List<CsvRow> rows =
        CsvFile.parse("f.csv", "a,b\n1\n\n1,2,3\n".getBytes(UTF_8)).foreignRows(List.of("a", "b"));
    assertEquals(
        List.of(
            "f.csv:2: \"1\": expected 2 cells, not 1",
            "f.csv:4: \"1,2,3\": expected 2 cells, not 3"),
        rows.stream().flatMap(row -> row.problems().stream()).map(DataProblem::message).toList());
    assertEquals("", rows.get(0).text("b"));
    assertEquals("2", rows.get(1).text("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n", "a,a\n1,2\n", "a\n1\n\"open\n"})
  void foreignRows_whatIsNoTable_isRefused(String content) {
    CsvFile file = CsvFile.parse("f.csv", content.getBytes(UTF_8));
    assertThrows(InvalidDataException.class, () -> file.foreignRows(List.of("a")));
  }

  /** What people have in place of a CSV file is named, with what to do, in one line. */
  @ParameterizedTest
  @MethodSource("foreign")
  void read_whatIsNoCsv_isNamedInOneLine(byte[] content, String expected) {
    InvalidDataException thrown =
        assertThrows(InvalidDataException.class, () -> CsvFile.parse("f", content));
    assertEquals(List.of(expected), thrown.problems().stream().map(DataProblem::message).toList());
  }

  static Stream<Arguments> foreign() {
    String saved = "f: expected a CSV file; this is ";
    String divided =
        ": expected cells divided by commas and numbers with a decimal point, not cells divided by"
            + " ";
    return Stream.of(
        Arguments.of(
            new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, (byte) 0xe8, 8},
            saved + "a workbook (.xlsx, .ods) or an archive; save it as \"CSV UTF-8\""),
        Arguments.of(
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1},
            saved + "a workbook (.xls); save it as \"CSV UTF-8\""),
        Arguments.of(new byte[] {0x1f, (byte) 0x8b, 8}, saved + "compressed; unpack it first"),
        Arguments.of("%PDF-1.7\n".getBytes(UTF_8), saved + "a PDF"),
        Arguments.of(
            "model;hours\nA;1,5\n".getBytes(UTF_8),
            "f:1: \"model;hours\"" + divided + "semicolons"),
        Arguments.of(
            "\ufeffmodel\thours\n".getBytes(UTF_8), "f:1: \"model\\thours\"" + divided + "tabs"));
  }
}
