package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Table 2 says that fitted estimators have seen no run of the model's own organization. The group
 * of a test model is typed in one file and that of its record in another: where they differ, the
 * very run that is predicted sits in the training, and the row is no forecast.
 */
class OwnOrganizationTest {

  private static List<LabelledRun> runs;
  private static List<TestModel> models;

  @BeforeAll
  static void load() {
    ShippedData data = ShippedData.load();
    runs = data.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList();
    models = TestModel.all(data);
  }

  /** The names under which the six models, or their next of kin, stand among the records. */
  @ParameterizedTest
  @CsvSource({
    "GLM-130B,    GLM-130B",
    "BLOOM-176B,  BLOOM",
    "StarCoder,   StarCoder",
    "StarCoder,   SantaCoder",
    "Llama 3-70B, Llama 3",
    "ViT-L/16,    ViT-H/14",
    "Swin-L,      BEiT-B",
  })
  void training_modelsOwnRecords_areLeftOut(String model, String record) {
    TestModel tested =
        models.stream().filter(m -> m.name().equals(model)).findFirst().orElseThrow();
    List<String> left =
        LeaveOrganizationOut.without(runs, tested.organizationGroup()).stream()
            .map(LabelledRun::model)
            .filter(name -> name.startsWith(record))
            .toList();
    assertEquals(List.of(), left);
  }

  /** The people of BigCode made all of them: one fold, or siblings sit on both sides. */
  @Test
  void groups_siblings_areOne() {
    List<String> groups =
        runs.stream()
            .filter(
                run -> run.model().startsWith("StarCoder") || run.model().contains("SantaCoder"))
            .map(LabelledRun::organizationGroup)
            .distinct()
            .toList();
    assertEquals(1, groups.size(), groups.toString());
  }
}
