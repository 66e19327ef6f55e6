package io.github.dtmbench.estimators.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas against counts that papers print. */
class CountedExamplesTest {

  /** GPT-3, table D.1: parameters in millions, tokens in billions, FLOP, and half for T5. */
  @ParameterizedTest
  @CsvSource({
    "174600, 300, 1, 3.14e23",
    "109, 250, 1, 1.64e20",
    "355, 250, 1, 5.33e20",
    "355, 2000, 1, 4.26e21",
    "11000, 1000, 0.5, 3.30e22",
    "60, 1000, 0.5, 1.80e20"
  })
  void transformer_tableOfGpt3(double millions, double billions, double share, double flop) {
    double count =
        new TransformerCompute(millions * 1e6, billions * 1e9, share, 0, 0, Optional.empty())
            .count()
            .flop();
    assertEquals(flop, count, 0.005 * flop);
  }

  /**
   * Megatron, arXiv 2104.04473, equation 3 without recomputation: 72 B s l h² (1 + s/6h + V/12lh).
   */
  @Test
  void attention_isTheTermOfMegatron() {
    double layers = 96;
    double width = 12288;
    double sequence = 2048;
    double tokens = 1536 * sequence;
    double weights = 12 * layers * width * width;
    ComputeCount count =
        new TransformerCompute(
                weights,
                tokens,
                1,
                0,
                0,
                Optional.of(new Attention(layers, width, sequence, false)))
            .count();
    double megatron = 72 * tokens * layers * width * width * (1 + sequence / (6 * width));
    assertEquals(megatron, count.flop(), 1e-12 * megatron);
    assertEquals(2, count.terms().size());
  }

  /**
   * Half of the work where a token attends to those before it alone: Kaplan's 2 n_layer n_ctx d.
   */
  @Test
  void attention_causal_isHalf() {
    double full = new Attention(48, 1600, 1024, false).forwardFlopPerToken();
    assertEquals(2.0 * 2 * 48 * 1600 * 1024, full);
    assertEquals(full / 2, new Attention(48, 1600, 1024, true).forwardFlopPerToken());
  }

  /** Mixtral 8x7B, arXiv 2401.04088: 47B parameters, 13B active; 32 layers of 3 × 4096 × 14336. */
  @Test
  void activeParameters_ofMixtral() {
    double active = TransformerCompute.activeParameters(46.7e9, 8, 2, 32 * 3 * 4096.0 * 14336);
    assertEquals(12.9e9, active, 0.05e9);
  }

  @Test
  void adapters_costTwoThirds() {
    double full = new TransformerCompute(6.74e9, 1e9, 1, 0, 0, Optional.empty()).count().flop();
    double adapted =
        new TransformerCompute(6.74e9, 1e9, 1, 20e6, 0, Optional.empty()).count().flop();
    assertEquals(2.0 / 3, adapted / full, 0.005);
  }

  @Test
  void frozenBottom_costsOneThird() {
    double full = new TransformerCompute(1e9, 1e9, 1, 0, 0, Optional.empty()).count().flop();
    double head = new TransformerCompute(1e9, 1e9, 1, 0, 1e9, Optional.empty()).count().flop();
    assertEquals(full / 3, head);
    assertThrows(
        IllegalArgumentException.class,
        () -> new TransformerCompute(1e9, 1e9, 1, 0, 2e9, Optional.empty()));
  }

  /** ViT, table 6: L/16 on JFT-300M, 303 million images, 7 and 14 epochs: 783 and 1567 exaFLOP. */
  @ParameterizedTest
  @CsvSource({
    "24, 1024, 4096, 16, 7, 783e18",
    "24, 1024, 4096, 16, 14, 1567e18",
    "12, 768, 3072, 32, 7, 55e18",
    "12, 768, 3072, 16, 7, 224e18",
    "24, 1024, 4096, 32, 7, 196e18",
    "32, 1280, 5120, 14, 14, 4262e18"
  })
  void visionTransformer_tableOfItsPaper(
      double layers, double width, double mlp, double patch, double epochs, double flop) {
    double count =
        new VisionTransformerCompute(layers, width, mlp, patch, 224, 303e6 * epochs).count().flop();
    assertEquals(flop, count, 0.05 * flop);
  }

  /**
   * He et al., arXiv 1512.03385: table 1 prints 1.8, 3.6, 3.8, 7.6 and 11.3e9 for the ResNets, and
   * section 3.3 and table 1's text 15.3 and 19.6e9 for VGG-16 and VGG-19, of which they count the
   * convolutions.
   */
  @ParameterizedTest
  @CsvSource({
    "ResNet-18, 1.8e9",
    "ResNet-34, 3.6e9",
    "ResNet-50, 3.8e9",
    "ResNet-101, 7.6e9",
    "ResNet-152, 11.3e9",
    "VGG-16, 15.3e9",
    "VGG-19, 19.6e9"
  })
  void convolutionalNetwork_tableOfResNet(String name, double multiplyAdds) {
    ConvolutionalCompute network = ConvolutionalCompute.named(name, 224, 1);
    assertEquals(multiplyAdds, network.multiplyAdds(), 0.02 * multiplyAdds);
    assertEquals(6 * network.multiplyAdds(), network.count().flop(), 1);
  }

  /**
   * The first layers by hand. VGG: 224² × 64 × 9 × 3 = 86.7e6 and 224² × 64 × 9 × 64 = 1,849.7e6;
   * ResNet: 112² × 64 × 49 × 3 = 118.0e6.
   */
  @Test
  void convolution_firstLayers_areAsByHand() {
    assertEquals(
        86_704_128 + 1_849_688_064,
        ConvolutionalCompute.named("VGG-16", 224, 1).stages().get(0).multiplyAdds());
    assertEquals(
        118_013_952,
        ConvolutionalCompute.named("ResNet-50", 224, 1).stages().get(0).multiplyAdds());
    assertEquals(
        112 * 112 * 32 * 9, new Convolution(32, 32, 3, 112, 32).multiplyAdds(), "depthwise");
    assertThrows(IllegalArgumentException.class, () -> ConvolutionalCompute.named("LeNet", 32, 1));
  }

  @Test
  void samples_forwardOnceBackwardTwice() {
    // ResNet-50: 3.8e9 multiply-adds (arXiv 1512.03385, table 1), 90 epochs of 1.281167e6 images.
    ComputeCount count = new SampleCompute(3.8e9, 0, 90 * 1.281167e6).count();
    assertEquals(6 * 3.8e9 * 90 * 1.281167e6, count.flop());
    assertEquals(1, count.terms().size());
    assertEquals(2, new SampleCompute(3.8e9, 1e9, 1e6).count().terms().size());
  }

  @Test
  void terms_sumToTheCount_andSayHow() {
    ComputeCount count =
        new TransformerCompute(
                7e9, 1e12, 1, 2e7, 0, Optional.of(new Attention(32, 4096, 4096, true)))
            .count();
    assertEquals(count.flop(), count.terms().stream().mapToDouble(ComputeTerm::flop).sum(), 0);
    assertEquals(
        "4 × 7e9 frozen parameters × 1e12 tokens + 6 × 2e7 adapters × 1e12 tokens + 6 × 32 layers ×"
            + " 4096 width × 4096 sequence × 1e12 tokens",
        count.basis());
    assertTrue(count.terms().stream().noneMatch(term -> term.source().isBlank()));
  }
}
