package io.github.dtmbench.datasets.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps of the downloads: each makes hours or FLOP wrong by a factor, and none looks wrong. */
class RunFlagsTest {

  private static EpochCsv tpu(String quantity, String notes) {
    return EpochCsv.counted("Ours")
        .with("Training hardware", "Google TPU v3")
        .with("Hardware quantity", quantity)
        .with("Training time (hours)", "1000")
        .with("Training time notes", notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "512   | trained on a v3-512 pod            | true",
        "256   | trained on a v3-512 pod            | false",
        "2048  | 2,048 TPU cores                    | true",
        "1024  | 2048 TPUv3 cores are 1024 chips    | false",
        "512   | 512 cloud TPU v3 cores              | true",
        "512   | 512 chips of 2 cores               | false",
        "1024  | 10024 cores                        | false"
      })
  void countThatNotesGiveInCores_isFlagged(String quantity, String notes, boolean flagged) {
    EpochCsv row = tpu(quantity, notes);
    assertEquals(flagged, row.flags().contains(ImportFlag.CHIP_OR_CORE));
    assertEquals(
        flagged ? "number of devices may be of cores" : "imported from Epoch AI, source not read",
        row.imported().run().grading().throughputReason());
  }

  /** Elsewhere a core is no device. */
  @Test
  void coresOnOtherDevices_areNotFlagged() {
    assertEquals(
        List.of(), EpochCsv.counted("Ours").with("Training time notes", "512 cores").flags());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "122880 | \"122,880 GPU hours in all\"",
        "122880 | 5120 A100-days",
        "122880 | 123K GPU-hours",
        "122880 | 14.03 GPU years",
      })
  void hoursThatNotesGiveAsASum_areTakenForTheSum(String hours, String notes) {
    ImportedRun imported =
        EpochCsv.counted("Ours")
            .with("Training time (hours)", hours)
            .with("Training time notes", notes)
            .imported();
    assertEquals(
        List.of(ImportFlag.DEVICE_HOURS), imported.flags().stream().map(Flag::kind).toList());
    assertEquals(OptionalDouble.of(122_880), imported.run().hardware().deviceHours());
    assertEquals(OptionalDouble.empty(), imported.run().hardware().wallHours());
    assertEquals(ThroughputGrade.EXCLUDE, imported.run().grading().throughput());
  }

  /** 512 × 122880 hours would be 0.06 % of the peak; a 512th of that is 30 %. */
  @Test
  void hoursThatOnlyMakeSenseAsASum_areFlagged() {
    Flag flag =
        EpochCsv.counted("Ours").with("Training time (hours)", "122880").imported().flags().get(0);
    assertEquals(
        new Flag(
            ImportFlag.DEVICE_HOURS,
            "Training time (hours)",
            "implied utilization 0.000594, 0.304 if the hours are device-hours"),
        flag);
  }

  @Test
  void listedChipHours_goBeforeTheProduct_andADisagreementIsFlagged() {
    EpochCsv row = EpochCsv.counted("Ours").with("Training chip-hours", "124000");
    assertEquals(OptionalDouble.of(124_000), row.imported().run().hardware().deviceHours());
    assertEquals(List.of(), row.flags());
    row.with("Training chip-hours", "250,000");
    assertEquals(OptionalDouble.of(250_000), row.imported().run().hardware().deviceHours());
    assertEquals(
        "250000 stated, 122880 from devices × hours", row.imported().flags().get(0).evidence());
    row.with("Hardware quantity", "").with("Training time (hours)", "");
    assertEquals(OptionalDouble.of(250_000), row.imported().run().hardware().deviceHours());
    assertEquals(List.of(), row.flags());
  }

  @Test
  void hoursWorkedOutFromFlop_areNotScored() {
    EpochCsv row =
        EpochCsv.counted("Ours")
            .with("Training time notes", "4.2e22 FLOP / (512 * 95 TFLOPS) = 240 hours");
    assertEquals(List.of(ImportFlag.HOURS_FROM_FLOP), row.flags());
    assertEquals(
        "hours may be computed from the FLOP", row.imported().run().grading().throughputReason());
  }

  @Test
  void countFarBelowTheDevice_isNotScored() {
    EpochCsv row =
        EpochCsv.counted("Ours")
            .with("Hardware quantity", "1")
            .with("Training compute (FLOP)", "1e16");
    assertEquals(List.of(ImportFlag.LOW_UTILIZATION), row.flags());
    assertEquals(ThroughputGrade.EXCLUDE, row.imported().run().grading().throughput());
  }

  /** The training compute of such a model includes that of its base; the hours do not. */
  @Test
  void modelWithABase_isJudgedByItsOwnCompute() {
    EpochCsv row =
        EpochCsv.counted("Ours")
            .with("Base model", "Another 7B")
            .with("Training compute (FLOP)", "8.4e23");
    ImportedRun without = row.imported();
    assertEquals(OptionalDouble.empty(), without.impliedUtilization());
    assertEquals(OptionalDouble.empty(), without.run().workload().countedFlop());
    assertEquals(OptionalDouble.of(8.4e23), without.run().workload().trainingFlop());
    assertEquals(RunKind.FINETUNE, without.run().kind());
    assertEquals(List.of(ImportFlag.BASE_MODEL), row.flags());
    ImportedRun with =
        row.with("Finetune compute (FLOP)", "4.2e22")
            .with("Finetune compute notes", "6ND = 4.2e22")
            .imported();
    assertEquals(OptionalDouble.of(6 * 7e9 * 1e12), with.run().workload().countedFlop());
    assertEquals(0.304, with.impliedUtilization().getAsDouble(), 5e-4);
    assertEquals("not a pretraining run", with.run().grading().throughputReason());
    TrainingRun fromHours = row.with("Finetune compute notes", "0.3 utilization").imported().run();
    assertEquals(OptionalDouble.empty(), fromHours.workload().countedFlop());
  }

  @Test
  void reinforcementLearning_isNotPretraining() {
    assertEquals(
        RunKind.REINFORCEMENT,
        EpochCsv.counted("Ours").with("Domain", "Games").imported().run().kind());
    assertEquals(
        RunKind.REINFORCEMENT,
        EpochCsv.counted("Ours")
            .with("Approach", "Reinforcement learning")
            .imported()
            .run()
            .kind());
  }

  @Test
  void severalDevices_areKeptAndNotScored() {
    EpochCsv row = EpochCsv.counted("Ours").with("Training hardware", "NVIDIA A100,NVIDIA V100");
    assertEquals(List.of(ImportFlag.SEVERAL_DEVICES), row.flags());
    assertEquals(2, row.imported().run().hardware().devices().size());
    assertEquals(OptionalDouble.empty(), row.imported().impliedUtilization());
    assertEquals("several devices", row.imported().run().grading().throughputReason());
  }

  @ParameterizedTest
  @CsvSource({
    "Parameters,                    7B",
    "Training dataset size (total), '2260275840,2290000001'",
    "Epochs,                        many",
    "Training chip-hours,           about 10000",
    "Hardware utilization (MFU),    41",
    "Finetune compute (FLOP),       none"
  })
  void cellsThatCanBeDoneWithout_areLeftBlankAndFlagged(String column, String text) {
    assertEquals(
        List.of(new Flag(ImportFlag.UNREADABLE, column, text)),
        EpochCsv.counted("Ours").with(column, text).imported().flags());
  }

  @Test
  void speculativeRecord_isFlagged_andMayBeScored() {
    EpochCsv row = EpochCsv.counted("Ours").with("Confidence", "Speculative");
    assertEquals(List.of(ImportFlag.SPECULATIVE), row.flags());
    assertTrue(row.imported().run().isScorable());
  }
}
