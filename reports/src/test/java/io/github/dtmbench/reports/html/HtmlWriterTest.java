package io.github.dtmbench.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The border that data crosses. */
class HtmlWriterTest {

  private StringWriter text;
  private HtmlWriter html;

  @BeforeEach
  void start() {
    text = new StringWriter();
    html = new HtmlWriter(text);
  }

  @Test
  void text_isEscaped_andLosesWhatSteers() throws IOException {
    html.open("p").text("<b> & \"'\u202e\u0000").close();
    assertEquals("<p>&lt;b&gt; &amp; &quot;&#39;\\u202e\\u0000</p>", text.toString());
  }

  @Test
  void attribute_cannotBeLeft() throws IOException {
    html.element("a", "x", "href", "\" onclick='y' >");
    assertEquals("<a href=\"&quot; onclick=&#39;y&#39; &gt;\">x</a>", text.toString());
  }

  @Test
  void emptyElements_needNoEnd() throws IOException {
    html.open("p").open("br").close();
    assertEquals("<p><br></p>", text.toString());
  }

  @Test
  void namesThatAreNone_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> html.open("p onclick"));
    assertThrows(IllegalArgumentException.class, () -> html.open("p", "a=b", "c"));
    assertThrows(IllegalArgumentException.class, () -> html.open("p", "class"));
  }
}
