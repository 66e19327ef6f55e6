package io.github.dtmbench.estimators.quadrature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gauss rules for a wall at the start: fixed nodes that serve ln(1 + αt) for every α and T, without
 * being told either.
 *
 * <p>On the unit interval the integrand is ln(1 + xu), x = αT anywhere in (0, ∞). In v = −ln u it
 * is analytic within π of the real axis whatever x is, and its weight e<sup>−v</sup> decays: few
 * nodes, spread over the orders of magnitude of u, do for all x at once. The rule of order n is the
 * n-point Gauss rule for rational functions that has 1, u and u/(1 + x<sub>k</sub>u) integrated
 * exactly at 2n − 2 points x<sub>k</sub> (W. Gautschi, 1993; W. Van Assche and I. Vanherwegen,
 * Math. Comp. 61, 1993). Its weights are positive. The points are placed so that the relative error
 * over ln(1 + xu), 0 &lt; x &lt; ∞, has a maximum as small as could be found; each further node
 * divides it by 3.7 at first and by 2 in the end:
 *
 * <table>
 *   <caption>Largest relative error over all x</caption>
 *   <tr><th>order</th><td>8</td><td>12</td><td>16</td><td>20</td><td>22</td><td>24</td><td>26</td></tr>
 *   <tr><th>error</th><td>1.1e-7</td><td>1.2e-9</td><td>3.0e-11</td><td>1.3e-12</td><td>3.4e-13</td>
 *   <td>8.5e-14</td><td>2.1e-14</td></tr>
 * </table>
 *
 * <p>The bound carries over to every curve that is a positive mixture of such logarithms: to
 * t<sup>p</sup> with 0 &lt; p &lt; 1, for one, which is the mixture of ln(1 + xt) with density
 * proportional to x<sup>−p−1</sup>. Elsewhere there is no bound: a curve with a jump, or one that
 * rises within the run and then stays flat as 1 − e<sup>−t/τ</sup> does, is integrated less well.
 * QuadratureReferenceTest holds the numbers.
 *
 * <p>Nodes and weights come from {@code scripts/references/rational_gauss.py}.
 */
public final class RationalGauss {

  private static final Map<Integer, FixedRule> RULES = read("rational_gauss.csv");

  private RationalGauss() {}

  /**
   * The orders there are.
   *
   * @return even numbers, ascending
   */
  public static List<Integer> orders() {
    return List.copyOf(RULES.keySet());
  }

  /**
   * The rule of an order.
   *
   * @param order number of nodes, one of {@link #orders}
   * @return the rule
   * @throws IllegalArgumentException for another order
   */
  public static Quadrature ofOrder(int order) {
    return rule(order);
  }

  static FixedRule rule(int order) {
    FixedRule rule = RULES.get(order);
    if (rule == null) {
      throw new IllegalArgumentException("order = " + order + ", not one of " + orders());
    }
    return rule;
  }

  private static Map<Integer, FixedRule> read(String file) {
    Map<Integer, List<double[]>> rows = new TreeMap<>();
    try (InputStream stream = RationalGauss.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .forEach(
              cells ->
                  rows.computeIfAbsent(Integer.valueOf(cells.get(0)), order -> new ArrayList<>())
                      .add(
                          new double[] {
                            Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2))
                          }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Integer, FixedRule> rules = new TreeMap<>();
    rows.forEach(
        (order, pairs) ->
            rules.put(
                order,
                new FixedRule(
                    "rational-gauss " + order,
                    pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                    pairs.stream().mapToDouble(pair -> pair[1]).toArray())));
    return rules;
  }
}
