package io.github.dtmbench.reports.figure;

import java.awt.Color;
import java.util.List;

/**
 * The colours of all figures. Those of data are Okabe and Ito's, which colour-blind readers tell
 * apart (jfly.uni-koeln.de/color), less the yellow, and with orange and sky blue darkened until
 * they too stand out from white by 3 to 1 (WCAG 2.1, 1.4.11); nothing is told by colour alone.
 */
final class Palette {

  static final Color BLUE = new Color(0x0072B2);
  static final Color VERMILLION = new Color(0xD55E00);
  static final Color GREEN = new Color(0x009E73);
  static final Color PURPLE = new Color(0xCC79A7);
  static final Color SKY = new Color(0x3391CC);
  static final Color ORANGE = new Color(0xC27F00);
  static final Color BLACK = Color.BLACK;

  /** In the order in which they are handed out. */
  static final List<Color> DATA = List.of(BLUE, VERMILLION, GREEN, PURPLE, BLACK, ORANGE, SKY);

  static final Color INK = new Color(0x222222);
  static final Color FAINT_INK = new Color(0x555555);
  static final Color FRAME = new Color(0x888888);
  static final Color GRID = new Color(0xE4E4E4);

  /** Lets grid lines through. */
  static final Color BAND = new Color(0, 0, 0, 20);

  /**
   * What a source prints, behind what is computed; too faint to stand alone, so framed or beside a
   * line.
   */
  static final Color PRINTED = new Color(0xF4CFA0);

  private Palette() {}
}
