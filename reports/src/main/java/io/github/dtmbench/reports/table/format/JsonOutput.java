package io.github.dtmbench.reports.table.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * How this project writes JSON: a member a line, two spaces, LF.
 *
 * <p>Non-ASCII characters are written as escapes: the file then survives any charset, a lone
 * surrogate included, and shows no bidi override to a terminal.
 */
public final class JsonOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private JsonOutput() {}

  /**
   * Starts to write.
   *
   * @param out takes the characters; stays open when the generator is closed
   * @return the generator, to be closed
   * @throws IOException if {@code out} fails
   */
  public static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator generator = FACTORY.createGenerator(out);
    generator.setPrettyPrinter(printer());
    return generator;
  }

  /**
   * JSON that may stand in an element {@code script} of a page.
   *
   * @param content writes it
   * @return the same without spaces, and without the character that could end the element
   */
  public static String inPage(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      content.write(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text takes all that is written
    }
    // Only strings hold it, where an escape means the same.
    return text.toString().replace("<", "\\u003c");
  }

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes it.
     *
     * @param generator takes it
     * @throws IOException if the generator fails
     */
    void write(JsonGenerator generator) throws IOException;
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withArrayIndenter(indenter)
        .withObjectIndenter(indenter);
  }
}
