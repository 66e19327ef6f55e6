package io.github.dtmbench.datasets.run.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.NewRunFile.NewRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own records: nothing lost, nothing twice. */
class RecordStoreTest {

  private static final ShippedData DATA = ShippedData.load();

  @TempDir private Path folder;

  private RecordStore store;

  @BeforeEach
  void open() {
    store = new RecordStore(folder.resolve("mine.csv"), DATA.devices(), DATA.runs());
  }

  private static List<NewRun> runs(String... rows) {
    String text =
        "model,organization,publication_date,device,counted_flop\n"
            + String.join("\n", rows)
            + "\n";
    return NewRunFile.read(
        CsvFile.parse("new.csv", text.getBytes(UTF_8)), DATA.devices(), DATA.runs());
  }

  private List<String> models() {
    return store.read().stream().map(TrainingRun::model).toList();
  }

  @Test
  void read_noFile_isEmpty() {
    assertEquals(List.of(), store.read());
  }

  @Test
  void add_keepsTheOrderAndTheOldTexts() throws IOException {
    RecordStore.Change first =
        store.add(
            runs("A,Lab,2024-07-01,A100,1e22", "B,Lab,2024-07-02,A100,2e22"), "new.csv", false);
    assertEquals(new RecordStore.Change(2, 0, 2), first);
    List<String> before = Files.readAllLines(store.file());
    assertEquals(
        new RecordStore.Change(1, 0, 3),
        store.add(runs("\"C, \"\"x\"\"\nline\",Läb,2024-07-03,A100,3.0e22"), "new.csv", false));
    assertEquals(before, Files.readAllLines(store.file()).subList(0, 3));
    assertEquals(List.of("A", "B", "C, \"x\"\nline"), models());
    assertEquals("Läb", store.read().get(2).origin().organization());
  }

  @Test
  void add_stored_isRefusedWhole() throws IOException {
    store.add(runs("A,Lab,2024-07-01,A100,1e22"), "new.csv", false);
    byte[] before = Files.readAllBytes(store.file());
    InvalidDataException refused =
        assertThrows(
            InvalidDataException.class,
            () ->
                store.add(
                    runs("B,Lab,2024-07-01,A100,1e22", "A,Lab,2024-07-01,A100,5e22"),
                    "new.csv",
                    false));
    assertEquals(1, refused.problems().size());
    assertTrue(refused.problems().get(0).message().startsWith("new.csv:3: column model: \"A\""));
    assertTrue(refused.problems().get(0).message().contains("--replace"));
    assertEquals(new String(before, UTF_8), Files.readString(store.file()));
  }

  @Test
  void add_replace_takesThePlace() throws IOException {
    store.add(runs("A,Lab,2024-07-01,A100,1e22", "B,Lab,2024-07-01,A100,1e22"), "new.csv", false);
    assertEquals(
        new RecordStore.Change(1, 1, 3),
        store.add(
            runs("C,Lab,2024-07-01,A100,1e22", "A,Lab,2024-07-01,A100,2e22"), "new.csv", true));
    assertEquals(List.of("A", "B", "C"), models());
    assertEquals(2e22, store.read().get(0).workload().countedFlop().orElseThrow(), 0);
  }

  /** A stored file that somebody spoilt is not written over. */
  @Test
  void add_spoiltStore_isRefusedAndKept() throws IOException {
    Files.writeString(store.file(), "model,organization\nA,B\n");
    assertThrows(
        InvalidDataException.class,
        () -> store.add(runs("A,Lab,2024-07-01,A100,1e22"), "new.csv", true));
    assertEquals("model,organization\nA,B\n", Files.readString(store.file()));
  }

  @Test
  void add_noSuchDirectory_isTold() {
    Path nowhere = folder.resolve("no/such/mine.csv");
    RecordStore lost = new RecordStore(nowhere, DATA.devices(), DATA.runs());
    assertEquals(
        "the directory of " + nowhere + " does not exist",
        assertThrows(
                IOException.class,
                () -> lost.add(runs("A,Lab,2024-07-01,A100,1e22"), "new.csv", false))
            .getMessage());
  }

  @Test
  void add_leavesNoOtherFiles() throws IOException {
    store.add(runs("A,Lab,2024-07-01,A100,1e22"), "new.csv", false);
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("mine.csv"), files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
