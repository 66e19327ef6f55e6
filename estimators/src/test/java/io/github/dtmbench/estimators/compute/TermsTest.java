package io.github.dtmbench.estimators.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each term by itself, with numbers small enough for paper, and in its words. */
class TermsTest {

  private static List<String> said(ComputeCount count) {
    return count.terms().stream()
        .map(term -> term.name() + ": " + term.formula() + " = " + term.flop())
        .toList();
  }

  /** A depthwise layer: each of 8 outputs sums one channel, 5 × 5 × 8 × 3 × 3 = 1800. */
  @Test
  void convolution_depthwise_sumsItsOwnChannel() {
    assertEquals(1800, new Convolution(8, 8, 3, 5, 8).multiplyAdds());
  }

  @Test
  void forwardPasses_takeTwoOperationsEach() {
    ComputeTerm term = new ForwardPasses("teacher", 3e9, 5e9).term();
    assertEquals("teacher", term.name());
    assertEquals("2 × 3e9 teacher × 5e9 tokens", term.formula());
    assertEquals(30e18, term.flop());
  }

  @Test
  void samples_frozenNetworks_passOnce() {
    assertEquals(
        List.of(
            "trained network: 6 × 100 multiply-adds × 7 samples = 4200.0",
            "frozen networks: 2 × 50 multiply-adds × 7 samples = 700.0"),
        said(new SampleCompute(100, 50, 7).count()));
  }

  /**
   * Patches of 4 on 10 pixels leave 2 a side: 4 patches and the class token. A layer has 4 × 2² + 2
   * × 2 × 3 = 28 weights. 3 layers: 6 × 84 × 5 × 10 = 25,200; attention 3 × 4 × 3 × 2 × 5 × 50 =
   * 18,000; patches 6 × (3 × 4² × 2 = 96) × 4 × 10 = 23,040.
   */
  @Test
  void visionTransformer_isCountedByHand() {
    VisionTransformerCompute vit = new VisionTransformerCompute(3, 2, 3, 4, 10, 10);
    assertEquals(5, vit.tokensPerImage());
    assertEquals(
        List.of(
            "layers: 6 × 84 weights × 5 tokens × 10 images = 25200.0",
            "attention: 12 × 3 layers × 2 width × 5 sequence × 50 tokens = 18000.0",
            "patches: 6 × 96 weights × 4 patches × 10 images = 23040.0"),
        said(vit.count()));
  }

  /**
   * A quarter of the parameters frozen: attention forward once and backward through three quarters,
   * 1 + 2 × 3/4 = 2.5 of the 3. By 4 × ½ × 2 × 3 × 5 = 60 a token and pass: 2.5 × 60 × 10.
   */
  @Test
  void transformer_partlyFrozen_isCountedByHand() {
    Attention causal = new Attention(2, 3, 5, true);
    assertEquals(
        List.of(
            "parameters: 6 × 75 parameters × 10 tokens = 4500.0",
            "frozen parameters: 2 × 25 frozen parameters × 10 tokens = 500.0",
            "attention, causal: 5 × 2 layers × 3 width × 5 sequence × 10 tokens = 1500.0"),
        said(new TransformerCompute(100, 10, 1, 0, 25, Optional.of(causal)).count()));
  }

  /** Half of the parameters a token, as in an encoder–decoder: 6 × 0.5 × 100 × 10. */
  @Test
  void transformer_share_isInTheFormula() {
    TransformerCompute halved = new TransformerCompute(100, 10, 0.5, 0, 0, Optional.empty());
    assertEquals(
        List.of("parameters: 6 × 0.5 × 100 parameters × 10 tokens = 3000.0"), said(halved.count()));
    assertEquals("GPT-3, arXiv 2005.14165, table D.1", halved.count().terms().get(0).source());
  }

  @Test
  void attention_source_isThatOfItsHalf() {
    assertEquals(
        "Kaplan et al., arXiv 2001.08361, section 2.1",
        new Attention(1, 1, 1, true).term(3, 1).source());
    assertEquals(
        "PaLM, arXiv 2204.02311, appendix B", new Attention(1, 1, 1, false).term(3, 1).source());
  }

  @Test
  void figures_fromAMillionOn_areScientific() {
    assertEquals("999999", Figures.of(999_999));
    assertEquals("1e6", Figures.of(1e6));
  }
}
