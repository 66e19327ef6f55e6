package io.github.dtmbench.estimators.compute;

/**
 * A layer of a convolutional network.
 *
 * @param inputs channels that come in
 * @param outputs channels that go out
 * @param kernel side of the kernel; 1 with {@code side} 1 is a full connection
 * @param side of the map that goes out
 * @param groups into which the channels are divided; 1 mostly, all of them in a depthwise layer
 */
public record Convolution(
    double inputs, double outputs, double kernel, double side, double groups) {

  /**
   * Operations of a forward pass: each output value sums a kernel over the channels of its group.
   *
   * @return multiplications with their additions, per image
   */
  public double multiplyAdds() {
    return side * side * outputs * kernel * kernel * inputs / groups;
  }
}
