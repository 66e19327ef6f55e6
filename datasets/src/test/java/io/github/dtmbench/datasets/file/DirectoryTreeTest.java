package io.github.dtmbench.datasets.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deletes everything must delete nothing else. */
class DirectoryTreeTest {

  @TempDir private Path folder;

  @Test
  void delete_links_areDeletedAndNotFollowed() throws IOException {
    Path kept = Files.writeString(Files.createDirectory(folder.resolve("kept")).resolve("a"), "a");
    Path tree = Files.createDirectories(folder.resolve("tree/inner"));
    Files.writeString(tree.resolve("b"), "b");
    Files.createSymbolicLink(tree.resolve("file"), kept);
    Files.createSymbolicLink(tree.resolve("directory"), kept.getParent());
    DirectoryTree.delete(folder.resolve("tree"));
    assertFalse(Files.exists(folder.resolve("tree")));
    assertEquals("a", Files.readString(kept));
  }

  @Test
  void delete_whatIsNoDirectory_isLeftAlone() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), kept);
    Path file = Files.createFile(folder.resolve("file"));
    DirectoryTree.delete(link);
    DirectoryTree.delete(file);
    DirectoryTree.delete(folder.resolve("none"));
    assertTrue(Files.exists(link) && Files.exists(kept) && Files.exists(file));
  }
}
