package io.github.dtmbench.datasets.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score beside the carbon of another model, or in another setting, is a wrong picture. */
class ModelQualityFileTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<ModelQuality> SHIPPED = DATA.modelQuality();

  /** The Llama 2 paper's Table 3. */
  @Test
  void shipped_llama2_is68Point9() {
    ModelQuality llama = only("Llama 2 70B", "5-shot");
    assertEquals(68.9, llama.scorePercent());
    assertEquals(Optional.of("Llama 2-70B"), llama.leaderboardModel());
  }

  @Test
  void shipped_leaderboardModels_areRowsOfTheLeaderboard() {
    PublishedTable leaderboard = DATA.published("opencarboneval_leaderboard");
    Set<String> rows = new HashSet<>(leaderboard.rowKeys());
    List<String> joined =
        SHIPPED.stream().flatMap(quality -> quality.leaderboardModel().stream()).toList();
    assertEquals(List.of(), joined.stream().filter(name -> !rows.contains(name)).toList());
    assertTrue(joined.size() >= 18, joined::toString);
  }

  /** OpenAI and Meta do not say which of the GPT-3.5 models scored 70.0. */
  @Test
  void shipped_nameThatIsOneOfSeveralModels_isNotJoined() {
    assertEquals(Optional.empty(), only("GPT-3.5", "5-shot").leaderboardModel());
  }

  /** Guessing among four answers gives 25. */
  @Test
  void shipped_languageModels_doBetterThanGuessing() {
    assertEquals(
        List.of(),
        SHIPPED.stream()
            .filter(quality -> quality.benchmark() == QualityBenchmark.MMLU)
            .filter(quality -> quality.scorePercent() <= 25)
            .toList());
  }

  @Test
  void read_badRows_reportsEveryProblem() {
    InvalidDataException invalid =
        assertThrows(
            InvalidDataException.class,
            () ->
                read(
                    """
                    model,benchmark,setting,score_pct,leaderboard_model,source,locator
                    a,MMLU,5-shot,50,,s,l
                    a,MMLU,5-shot,51,,s,l
                    b,GLUE,,0.5,,,l
                    c,MMLU,5-shot,100.5,,s,
                    """));
    String message = invalid.getMessage();
    for (String part :
        List.of("csv:3", "setting", "csv:4", "benchmark", "source", "csv:5", "100.5", "locator")) {
      assertTrue(message.contains(part), () -> part + " in " + message);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100.1, Double.NaN})
  void construct_scoreOutOfRange_isRefused(double score) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ModelQuality(
                "m", QualityBenchmark.MMLU, "5-shot", score, Optional.empty(), "s", "l"));
  }

  private static List<ModelQuality> read(String text) {
    return ModelQualityFile.read(CsvFile.parse("model_quality.csv", text.getBytes(UTF_8)));
  }

  private static ModelQuality only(String model, String setting) {
    List<ModelQuality> found =
        SHIPPED.stream()
            .filter(q -> q.model().equals(model) && q.setting().equals(setting))
            .toList();
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }
}
