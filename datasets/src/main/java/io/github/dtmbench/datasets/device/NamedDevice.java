package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.name.NearestWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One name and the devices it stands for. */
record NamedDevice(
    String name, AliasKind kind, Device device, double count, List<Device> mayAlsoMean) {

  /** Words that tell no device from another: its vendor, and what every such thing is. */
  static final Set<String> NOISE =
      Set.of(
          "nvidia",
          "amd",
          "google",
          "intel",
          "huawei",
          "amazon",
          "aws",
          "apple",
          "meta",
          "microsoft",
          "cloud",
          "corporation",
          "inc",
          "gpu",
          "gpus",
          "card",
          "graphics",
          "accelerator",
          "chip",
          "tensor",
          "core",
          "tesla",
          "habana",
          "instinct");

  boolean isAmbiguous() {
    return kind == AliasKind.AMBIGUOUS;
  }

  DeviceGroup group() {
    return new DeviceGroup(device, count, mayAlsoMean);
  }

  /** Names of all devices that it may mean. */
  List<String> meanings() {
    return Stream.concat(Stream.of(device), mayAlsoMean.stream()).map(Device::name).toList();
  }

  /**
   * Names by what is left of them without noise, as far as that is the name of one thing. Instances
   * are not among them: their names are no words.
   */
  static Map<String, NamedDevice> byBareKey(Collection<NamedDevice> all) {
    Map<String, NamedDevice> byBareKey = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (NamedDevice named : all) {
      String key = bareKey(named.name());
      if (named.kind() == AliasKind.INSTANCE || key.isEmpty()) {
        continue;
      }
      NamedDevice other = byBareKey.putIfAbsent(key, named);
      if (other != null
          && !(other.device().equals(named.device()) && other.count() == named.count())) {
        several.add(key);
      }
    }
    byBareKey.keySet().removeAll(several);
    return byBareKey;
  }

  static String bareKey(String name) {
    return DeviceKey.of(
        NearestWords.words(name).stream()
            .filter(word -> !NOISE.contains(word))
            .collect(Collectors.joining()));
  }

  static String number(double count) {
    return count == Math.rint(count) ? Long.toString(Math.round(count)) : Double.toString(count);
  }
}
