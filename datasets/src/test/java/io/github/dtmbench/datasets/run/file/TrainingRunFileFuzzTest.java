package io.github.dtmbench.datasets.run.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.run.RunCsv;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whatever a file holds, it is read or refused with its problems; no other exception may reach a
 * user, because none of them says which cell to mend.
 */
class TrainingRunFileFuzzTest {

  private static final List<String> SPLINTERS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ",,",
          "\n",
          "\r",
          "\r\n",
          ";",
          " ",
          "-",
          "e",
          "1e400",
          "NaN",
          "0x1p3",
          "\uFEFF",
          "\u0000",
          "İ",
          "ı",
          "\u2028",
          "1,000",
          "score",
          "exclude",
          "NVIDIA A100; ");

  @RepeatedTest(8)
  void read_mutatedFile_readOrRefusedButNeverBroken(RepetitionInfo repetition) {
    byte[] sound =
        RunCsv.file(
                RunCsv.scored(),
                RunCsv.excluded().with("model", "b, \"quoted\"").with("pue", "1.1"),
                RunCsv.scored().with("model", "c").with("throughput_grade", "caution"))
            .getBytes(UTF_8);
    Random random = new Random(20261121L + repetition.getCurrentRepetition());
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] mutated = sound;
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        mutated = mutate(mutated, random);
      }
      try {
        List<TrainingRun> runs = RunCsv.read(mutated);
        assertFalse(runs.isEmpty());
        read++;
      } catch (InvalidDataException e) {
        for (DataProblem problem : e.problems()) {
          assertFalse(problem.message().contains("\n"), problem.message());
          assertFalse(problem.message().contains("\r"), problem.message());
        }
        refused++;
      }
    }
    // Both happen, or the mutations are too tame or too wild to test anything.
    assertTrue(read > 0 && refused > 0, read + " read, " + refused + " refused");
  }

  private static byte[] mutate(byte[] content, Random random) {
    int at = random.nextInt(content.length);
    ByteArrayOutputStream mutated = new ByteArrayOutputStream();
    mutated.write(content, 0, at);
    switch (random.nextInt(5)) {
      case 0 -> { // one byte replaced, by any byte
        mutated.write(random.nextInt(256));
        mutated.write(content, at + 1, content.length - at - 1);
      }
      case 1 -> { // a stretch dropped
        int length = Math.min(content.length - at, 1 + random.nextInt(20));
        mutated.write(content, at + length, content.length - at - length);
      }
      case 2 -> { // a stretch doubled
        int length = Math.min(content.length - at, 1 + random.nextInt(200));
        mutated.write(content, at, length);
        mutated.write(content, at, content.length - at);
      }
      case 3 -> { // something awkward inserted
        mutated.writeBytes(SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(UTF_8));
        mutated.write(content, at, content.length - at);
      }
      default -> { // cut short, rarely to nothing
        if (at < content.length / 2) {
          mutated.write(content, at, content.length - at);
        }
      }
    }
    return mutated.size() == 0 ? content : mutated.toByteArray();
  }
}
