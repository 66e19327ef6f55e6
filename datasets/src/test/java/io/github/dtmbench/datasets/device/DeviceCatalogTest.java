package io.github.dtmbench.datasets.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers spell one device in many ways; a wrong match would put a run on the wrong hardware. */
class DeviceCatalogTest {

  private static final DeviceCatalog SHIPPED = ShippedData.load().devices();

  private static final String HEADER =
      "device,family,manufacturer,release_date,tdp_w,peak_tensor16_tflops,peak_fp16_tflops,peak_tf32_tflops,peak_fp32_tflops,peak_fp8_tflops,memory_gb,die_mm2,process_nm,foundry,source\n";

  private static Device device(String name) {
    return DeviceTest.device(
        name, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static DeviceCatalog read(String devices, String aliases) {
    return DeviceFiles.read(
        CsvFile.parse("devices.csv", (HEADER + devices).getBytes(UTF_8)),
        CsvFile.parse("aliases.csv", ("alias,device\n" + aliases).getBytes(UTF_8)));
  }

  private static List<String> problems(String devices, String aliases) {
    return assertThrows(InvalidDataException.class, () -> read(devices, aliases))
        .problems()
        .stream()
        .map(DataProblem::message)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "NVIDIA A100 SXM4 80 GB, NVIDIA A100 SXM4 80 GB",
    "NVIDIA A100 SXM4 80GB, NVIDIA A100 SXM4 80 GB",
    "nvidia  a100-sxm4-80gb, NVIDIA A100 SXM4 80 GB",
    "NVIDIA A100 80GB, NVIDIA A100 SXM4 80 GB",
    "a100, NVIDIA A100",
    "NVIDIA Tesla V100, NVIDIA V100",
    "V100, NVIDIA V100",
    "NVIDIA H100, NVIDIA H100 SXM5 80GB",
    "NVIDIA H100 80GB, NVIDIA H100 SXM5 80GB",
    "NVIDIA K80, NVIDIA Tesla K80",
    "NVIDIA Tesla K40, NVIDIA Tesla K40c",
    "NVIDIA GTX Titan, NVIDIA GeForce GTX TITAN",
    "TPU v3, Google TPU v3",
    "TPUv3, Google TPU v3",
    "tpu-v3, Google TPU v3",
    "NVIDIA TITAN XP, NVIDIA TITAN Xp"
  })
  void find_nameOrAlias_device(String written, String name) {
    assertEquals(name, SHIPPED.require(written).name());
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "-", "A 1000", "NVIDIA", "Google TPU v33"})
  void find_unknown_empty(String written) {
    assertEquals(Optional.empty(), SHIPPED.find(written));
  }

  @Test
  void require_unknown_threeNearestNamed() {
    assertEquals(
        "\"Google TPU v9\" is no known device; nearest are Google TPU v1, Google TPU v2,"
            + " Google TPU v3",
        assertThrows(InputException.class, () -> SHIPPED.require("Google TPU v9")).getMessage());
  }

  @Test
  void require_unknownShortName_nearestByAlias() {
    String message =
        assertThrows(InputException.class, () -> SHIPPED.require("TPU v4e")).getMessage();
    assertTrue(message.contains("Google TPU v4"), message);
  }

  @Test
  void find_everyNameAndFamily_resolvesWithinItsFamily() {
    for (Device device : SHIPPED.devices()) {
      assertEquals(device, SHIPPED.require(device.name()));
      assertEquals(device.family(), SHIPPED.require(device.family()).family());
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

  @Test
  void read_collidingNames_refusedByLine() {
    assertEquals(
        List.of(
            "devices.csv:3: column device: \"A-1\": expected a name that is not taken already, by"
                + " line 2"),
        problems("a1,a1,m,,,,,,,,,,,,s\nA-1,a1,m,,,,,,,,,,,,s\n", "x,a1\n"));
    assertEquals(
        List.of(
            "aliases.csv:2: column alias: \"A 1\": expected a name that is not taken already, by a"
                + " device",
            "aliases.csv:4: column alias: \"X\": expected a name that is not taken already, by"
                + " line 3",
            "aliases.csv:5: column device: \"a2\": expected a device of the file of devices"),
        problems("a1,a1,m,,,,,,,,,,,,s\n", "A 1,a1\nx,a1\nX,a1\ny,a2\n"));
  }

  @Test
  void read_figuresThatNoCodeReads_checkedToo() {
    List<String> found = problems("a1,a1,m,,,,,x,,-1,0,,,,s\n", "x,a1\n");
    assertEquals(3, found.size());
    assertTrue(found.get(0).startsWith("devices.csv:2: column peak_tf32_tflops"), found.get(0));
  }
}
