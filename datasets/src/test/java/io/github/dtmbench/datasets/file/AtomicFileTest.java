package io.github.dtmbench.datasets.file;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bears the name of an output is never destroyed. */
class AtomicFileTest {

  @TempDir private Path folder;

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void write_link_itsTargetIsWrittenAndTheLinkStays() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
    AtomicFile.write(linkToLink, "new");
    assertAll(
        () -> assertTrue(Files.isSymbolicLink(link)),
        () -> assertTrue(Files.isSymbolicLink(linkToLink)),
        () -> assertEquals("new", Files.readString(target)),
        () -> assertEquals(List.of("link", "second", "target"), entries()));
  }

  @Test
  void write_linkToNothing_makesTheFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
    AtomicFile.write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("target")));
  }

  @Test
  void write_linksInACircle_areRefused() throws IOException {
    Path link = folder.resolve("a");
    Files.createSymbolicLink(link, Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    assertTrue(
        assertThrows(IOException.class, () -> AtomicFile.write(link, "x"))
            .getMessage()
            .endsWith("lead in a circle"));
  }

  @Test
  void write_existingFile_keepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("private"), "old");
    for (String mode : List.of("rw-------", "rw-rw-r--", "rwxr-x---")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      AtomicFile.write(file, mode);
      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      assertEquals(mode, Files.readString(file));
    }
  }

  @Test
  void write_device_isWrittenThrough() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    AtomicFile.write(device, "gone");
    assertTrue(Files.exists(device) && !Files.isRegularFile(device));
  }

  @Test
  void write_fullDevice_isNamed() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    IOException failure =
        assertThrows(IOException.class, () -> AtomicFile.write(full, "x".repeat(100_000)));
    assertTrue(failure.getMessage().startsWith("/dev/full: "), failure.getMessage());
    assertTrue(Files.exists(full) && !Files.isRegularFile(full));
  }

  @Test
  void write_pipe_isWrittenThrough() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    AtomicFile.write(pipe, "through");
    assertEquals("through", read.get());
    assertTrue(!Files.isRegularFile(pipe));
  }

  @Test
  void write_leftoverOfAKilledRun_isClearedAway_andNothingElse() throws IOException {
    Files.writeString(folder.resolve(".dtm-bench123.tmp"), "half");
    Files.writeString(folder.resolve(".dtm-benchmark.tmp"), "somebody's");
    AtomicFile.write(folder.resolve("a"), "a");
    assertEquals(List.of(".dtm-benchmark.tmp", "a"), entries());
  }

  @Test
  void write_contentThatFails_leavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("half");
                      throw new IOException("No space left on device");
                    }));
    assertEquals(file + ": No space left on device", failure.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a"), entries());
  }

  /** Before a long computation it says what writing would say after it. */
  @Test
  void require_saysWhatWriteWouldSay_andWritesNothing() throws IOException {
    for (Path file : List.of(folder, folder.resolve("no/such"), Path.of("/"))) {
      String refusal = assertThrows(IOException.class, () -> AtomicFile.require(file)).getMessage();
      assertEquals(
          assertThrows(IOException.class, () -> AtomicFile.write(file, "x")).getMessage(), refusal);
    }
    AtomicFile.require(folder.resolve("new"));
    AtomicFile.require(Files.writeString(folder.resolve("old"), "old"));
    assertEquals(List.of("old"), entries());
    assertEquals("old", Files.readString(folder.resolve("old")));
  }

  @Test
  void writeAll_oneThatCannotBeWritten_leavesAllAsTheyWere() throws IOException {
    Path first = Files.writeString(folder.resolve("first"), "old");
    Map<Path, Content> files = new LinkedHashMap<>();
    files.put(first, out -> out.write("new"));
    files.put(folder.resolve("second"), out -> out.write("new"));
    files.put(folder.resolve("absent/third"), out -> out.write("new"));
    IOException failure = assertThrows(IOException.class, () -> AtomicFile.writeAll(files));
    assertTrue(failure.getMessage().contains("third: the directory "), failure.getMessage());
    assertEquals("old", Files.readString(first));
    assertEquals(List.of("first"), entries());
  }

  /** The last target becomes a directory between the check and the rename. */
  @Test
  void writeAll_renameThatFails_isUndoneForAll() throws IOException {
    Path first = Files.writeString(folder.resolve("first"), "old");
    Path third = folder.resolve("third");
    Map<Path, Content> files = new LinkedHashMap<>();
    files.put(first, out -> out.write("new"));
    files.put(folder.resolve("second"), out -> out.write("new"));
    files.put(
        third,
        out -> {
          out.write("new");
          Files.createDirectories(third.resolve("in the way"));
        });
    assertThrows(IOException.class, () -> AtomicFile.writeAll(files));
    assertEquals("old", Files.readString(first));
    assertEquals(List.of("first", "third"), entries());
  }

  @Test
  void lock_isGivenUpAndItsFileDeleted() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of(".a.lock"), LockFile.holding(folder.resolve("a"), this::entries));
      assertEquals(List.of(), entries());
    }
  }
}
