package io.github.dtmbench.datasets.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and papers spell one device in many ways; a wrong match puts a run on wrong hardware. */
class DeviceCatalogTest {

  private static final DeviceCatalog SHIPPED = ShippedData.load().devices();

  private static Device device(String name) {
    return DeviceTest.device(
        name, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = DeviceCatalogTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NVIDIA A100 SXM 80GB, NVIDIA A100 SXM 80GB",
    "NVIDIA A100 SXM4 80 GB, NVIDIA A100 SXM 80GB",
    "nvidia  a100-sxm4-80gb, NVIDIA A100 SXM 80GB",
    "NVIDIA A100 80GB, NVIDIA A100 SXM 80GB",
    "a100, NVIDIA A100 SXM 40GB",
    "Nvidia Tesla A100 GPU, NVIDIA A100 SXM 40GB",
    "NVIDIA Tesla V100, NVIDIA Tesla V100 SXM2 16GB",
    "V100, NVIDIA Tesla V100 SXM2 16GB",
    "NVIDIA H100 SXM5 80GB, NVIDIA H100 SXM 80GB",
    "NVIDIA K80, NVIDIA Tesla K80",
    "NVIDIA Tesla K40, NVIDIA Tesla K40c",
    "NVIDIA GTX Titan, NVIDIA GeForce GTX TITAN",
    "TPU v3, Google TPU v3",
    "TPUv3, Google TPU v3",
    "tpu_v3, Google TPU v3",
    "Nvidia Geforce (RTX) 4090, NVIDIA GeForce RTX 4090",
    "Google Cloud TPU v4 chip, Google TPU v4",
    "Amazon Trainium2, AWS Trainium2",
    "NVIDIA TITAN XP, NVIDIA TITAN Xp"
  })
  void find_nameOrAlias_device(String written, String name) {
    assertEquals(name, SHIPPED.require(written).name());
  }

  @ParameterizedTest
  @CsvSource({
    "p4d.24xlarge, NVIDIA A100 SXM 40GB, 8",
    "v3-8, Google TPU v3, 4",
    "8 x A100, NVIDIA A100 SXM 40GB, 8",
    "4xH100, NVIDIA H100 SXM 80GB, 4",
    "H100 PCIe × 2, NVIDIA H100 PCIe, 2",
    "2 x p4d.24xlarge, NVIDIA A100 SXM 40GB, 16",
    "MI250X GCD, AMD Instinct MI250X, 0.5",
    "GPU 0: NVIDIA A100-SXM4-80GB (UUID: GPU-5f1c2a38-0b1d), NVIDIA A100 SXM 80GB, 1",
    "gpu 3: Tesla V100-SXM2-32GB, NVIDIA Tesla V100 SXM2 32GB, 1",
    "GPU 1: Tesla K80 (UUID: GPU-a), NVIDIA Tesla K80, 0.5",
    "Cambricon MLU370-X8, Cambricon MLU370-X8, 1"
  })
  void group_machineNumberOrDriverLine_deviceAndCount(String written, String name, double count) {
    DeviceGroup group = SHIPPED.requireGroup(written);
    assertEquals(name, group.device().name());
    assertEquals(count, group.count());
  }

  @Test
  void group_namesInUse_eachAsListed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines("names_in_use.csv").subList(1, lines("names_in_use.csv").size())) {
      int last = line.lastIndexOf(',');
      int middle = line.lastIndexOf(',', last - 1);
      String name = line.substring(0, middle).replace("\"", "");
      String expected = line.substring(middle + 1, last) + " x " + line.substring(last + 1);
      String found =
          SHIPPED
              .group(name)
              .map(group -> group.device().name() + " x " + NamedDevice.number(group.count()))
              .orElse(SHIPPED.hint(name).startsWith("; it may mean") ? " x " : "unknown");
      if (!found.equals(expected)) {
        wrong.add(name + ": " + found + ", not " + expected);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void group_everydayNames_resolveOrHaveTheirMeaningsListed() throws IOException {
    List<String> unknown =
        lines("everyday_names.txt").stream()
            .filter(name -> SHIPPED.group(name).isEmpty())
            .filter(name -> !SHIPPED.hint(name).startsWith("; it may mean"))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "()", "A 1000", "NVIDIA", "Google TPU v33", "0 x A100", "GPU 0:"})
  void find_unknown_empty(String written) {
    assertEquals(Optional.empty(), SHIPPED.find(written));
    assertEquals(Optional.empty(), SHIPPED.group(written));
  }

  @Test
  void require_ambiguous_meaningsListed() {
    assertEquals(
        "\"RTX 6000\" is not one device; it may mean NVIDIA Quadro RTX 6000 or NVIDIA RTX 6000 Ada"
            + " Generation or NVIDIA RTX PRO 6000 Blackwell",
        assertThrows(InputException.class, () -> SHIPPED.requireGroup("RTX 6000")).getMessage());
  }

  @Test
  void require_instance_countNamed() {
    assertEquals(
        "\"p4d.24xlarge\" is not one device; it means 8 x NVIDIA A100 SXM 40GB",
        assertThrows(InputException.class, () -> SHIPPED.require("p4d.24xlarge")).getMessage());
  }

  @Test
  void group_generalName_alsoMeansItsVariants() {
    List<String> also =
        SHIPPED.requireGroup("H100").mayAlsoMean().stream().map(Device::name).toList();
    assertEquals(List.of("NVIDIA H100 PCIe", "NVIDIA H100 NVL"), also);
    assertEquals(List.of(), SHIPPED.requireGroup("H100 NVL").mayAlsoMean());
  }

  @Test
  void require_unknown_threeNearestNamed() {
    assertEquals(
        "\"Google TPU v9\" is no known device; nearest are Google TPU v1, Google TPU v2,"
            + " Google TPU v3",
        assertThrows(InputException.class, () -> SHIPPED.require("Google TPU v9")).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "RTX 4091, RTX 4090",
    "RTX 7090, RTX",
    "TPU v4e, Google TPU v4",
    "A100 SXM 60GB, NVIDIA A100 SXM",
    "Gaudi 4, Intel Gaudi"
  })
  void nearest_byWords(String written, String expected) {
    List<String> nearest = SHIPPED.nearest(written);
    assertTrue(nearest.get(0).contains(expected), nearest::toString);
    assertFalse(nearest.toString().contains("MT-2000"), nearest::toString);
  }

  @Test
  void nearest_nothingShared_none() {
    assertEquals(List.of(), SHIPPED.nearest("NVIDIA quantum"));
    assertEquals(
        "\"xyzzy\" is no known device",
        assertThrows(InputException.class, () -> SHIPPED.require("xyzzy")).getMessage());
  }

  @Test
  void find_everyNameAndFamily_resolvesWithinItsFamily() {
    for (Device device : SHIPPED.devices()) {
      assertEquals(device, SHIPPED.require(device.name()));
      SHIPPED
          .find(device.family())
          .ifPresent(found -> assertEquals(device.family(), found.family()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NVIDIA A100 PCIe, NVIDIA A100",
    "NVIDIA A800 SXM, NVIDIA A800",
    "NVIDIA H100 NVL, NVIDIA H100",
    "NVIDIA H800 SXM5, NVIDIA H800",
    "NVIDIA Tesla V100S PCIe 32 GB, NVIDIA V100",
    "NVIDIA Tesla V100 DGXS 16 GB, NVIDIA V100",
    "NVIDIA Tesla P100 SXM2, NVIDIA P100",
    "NVIDIA Tesla K20m, NVIDIA K20",
    "NVIDIA Tesla K40t, NVIDIA K40",
    "NVIDIA Tesla K80, NVIDIA K80",
    "Google TPU v5e, Google TPU v5e",
    "NVIDIA Quadro GP100, NVIDIA Quadro GP100"
  })
  void family_variants_share(String name, String family) {
    assertEquals(family, SHIPPED.require(name).family());
  }

  @Test
  void of_devices_keepTheirOrder() {
    List<Device> devices = List.of(device("b"), device("a"));
    assertEquals(devices, DeviceCatalog.of(devices, Map.of("c", "A")).devices());
  }

  @Test
  void of_namesThatDifferInNothingThatCounts_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> DeviceCatalog.of(List.of(device("TPU v3"), device("tpu-V3")), Map.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> DeviceCatalog.of(List.of(device("a"), device("b")), Map.of("B", "a")));
    assertThrows(
        IllegalArgumentException.class,
        () -> DeviceCatalog.of(List.of(device("a")), Map.of("x", "nothing")));
    assertThrows(
        IllegalArgumentException.class,
        () -> DeviceCatalog.of(List.of(device("a")), Map.of("-", "a")));
  }
}
