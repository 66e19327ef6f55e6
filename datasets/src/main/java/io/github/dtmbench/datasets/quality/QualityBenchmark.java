package io.github.dtmbench.datasets.quality;

import io.github.dtmbench.datasets.csv.Labelled;

/** Benchmarks of what a trained model can do. Both are scored in per cent of right answers. */
public enum QualityBenchmark implements Labelled {
  /** Questions of 57 subjects with four answers each (Hendrycks et al. 2021); guessing gives 25. */
  MMLU("MMLU"),
  /** The first guess among the 1,000 classes of ImageNet-1k (Russakovsky et al. 2015). */
  IMAGENET("ImageNet top-1");

  private final String label;

  QualityBenchmark(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
