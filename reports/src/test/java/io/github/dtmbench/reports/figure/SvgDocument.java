package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An SVG as a parser of XML sees it. */
final class SvgDocument {

  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "defs", "clipPath", "g", "path", "line", "rect", "text");

  private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]*)\\)");

  private final Document document;

  private SvgDocument(Document document) {
    this.document = document;
  }

  static SvgDocument parse(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return new SvgDocument(factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)));
  }

  /** Nothing but drawing, all ids under the figure's, and every reference to one of them. */
  void assertSelfContained(String id) {
    Set<String> ids = new HashSet<>();
    Set<String> references = new HashSet<>();
    for (Element element : elements()) {
      assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        assertFalse(attribute.getName().contains("href"), attribute.getName());
        assertFalse(attribute.getName().startsWith("on"), attribute.getName());
        Matcher reference = REFERENCE.matcher(attribute.getValue());
        while (reference.find()) {
          references.add(reference.group(1));
        }
        assertFalse(
            REFERENCE.matcher(attribute.getValue()).replaceAll("").contains("url("),
            attribute.getValue());
      }
      if (element.hasAttribute("id")) {
        assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
      }
    }
    ids.forEach(i -> assertTrue(i.equals(id) || i.startsWith(id + "-"), i));
    assertTrue(ids.containsAll(references), references + " not all in " + ids);
    Element root = document.getDocumentElement();
    assertEquals("svg", root.getTagName());
    assertEquals("img", root.getAttribute("role"));
    assertEquals(4, root.getAttribute("viewBox").split(" ", -1).length);
    assertEquals(id + "-title " + id + "-desc", root.getAttribute("aria-labelledby"));
  }

  String title() {
    return document.getElementsByTagName("title").item(0).getTextContent();
  }

  String description() {
    return document.getElementsByTagName("desc").item(0).getTextContent();
  }

  List<String> texts() {
    return elements().stream()
        .filter(element -> element.getTagName().equals("text"))
        .map(Element::getTextContent)
        .toList();
  }

  /**
   * How many shapes there are of a colour: discs, which are lines of no length with round ends, and
   * outlines that are filled.
   *
   * @param rgb the colour
   * @param outlines of how many closed lines one shape consists, 2 for a ring
   */
  int shapes(String rgb, int outlines) {
    int discs = 0;
    int lines = 0;
    for (Element element : elements()) {
      if (element.getTagName().equals("path")) {
        String style = ((Element) element.getParentNode()).getAttribute("style");
        String path = element.getAttribute("d");
        if (style.contains("stroke:" + rgb) && style.contains("stroke-linecap:round")) {
          discs += path.split("h0", -1).length - 1;
        } else if (style.startsWith("fill:" + rgb + ";")) {
          lines += path.split("[zZ]", -1).length - 1;
        }
      }
    }
    assertEquals(0, lines % outlines, rgb + ": a shape without its hole");
    return discs + lines / outlines;
  }

  private List<Element> elements() {
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }
}
