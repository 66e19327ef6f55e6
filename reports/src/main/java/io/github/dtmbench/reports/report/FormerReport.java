package io.github.dtmbench.reports.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.check.InputException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The report that a directory holds already, as its provenance.json lists it. */
final class FormerReport {

  private static final int NAMED = 5;

  private FormerReport() {}

  static boolean holdsAnything(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isPresent();
    }
  }

  /** Lets pass what is empty, or a whole and unchanged report that may be replaced. */
  static void refuseUnlessReplaceable(Path named, Path directory, boolean replace)
      throws IOException {
    if (!holdsAnything(directory)) {
      return;
    }
    Map<String, String> listed = listed(directory);
    if (listed.isEmpty()) {
      throw new InputException(
          named
              + " holds files and no provenance.json that lists them as those of a report; choose"
              + " another");
    }
    if (!replace) {
      throw new InputException(named + " holds a report; --force replaces it");
    }
    List<String> foreign = foreign(directory, listed);
    if (!foreign.isEmpty()) {
      throw new InputException(
          named
              + " holds what is not the report's, or was changed: "
              + String.join(", ", foreign.subList(0, Math.min(NAMED, foreign.size())))
              + (foreign.size() > NAMED ? " and " + (foreign.size() - NAMED) + " more" : "")
              + "; move it away or choose another directory");
    }
  }

  /** Checksums by path; none if there is no list that can be read. */
  private static Map<String, String> listed(Path directory) throws IOException {
    Map<String, String> sums = new HashMap<>();
    Path provenance = directory.resolve(ReportFiles.PROVENANCE);
    if (!Files.isRegularFile(provenance, LinkOption.NOFOLLOW_LINKS)) {
      return sums;
    }
    try (JsonParser json = new JsonFactory().createParser(provenance.toFile())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return sums;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        JsonToken value = json.nextToken();
        if (member.equals(Provenance.REPORT_FILES) && value == JsonToken.START_OBJECT) {
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String path = json.currentName();
            json.nextToken();
            sums.put(path, String.valueOf(json.getText()));
          }
        } else {
          json.skipChildren();
        }
      }
      return sums;
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return new HashMap<>();
    }
  }

  /** Files, links and empty directories that are not listed, or not as they are listed. */
  private static List<String> foreign(Path directory, Map<String, String> listed)
      throws IOException {
    List<String> foreign = new ArrayList<>();
    try (Stream<Path> entries = Files.walk(directory)) {
      for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
        String path = directory.relativize(entry).toString().replace('\\', '/');
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (!holdsAnything(entry)) {
            foreign.add(path + "/");
          }
        } else if (!path.equals(ReportFiles.PROVENANCE) && !isAsListed(entry, listed.get(path))) {
          foreign.add(path);
        }
      }
    }
    return foreign;
  }

  private static boolean isAsListed(Path file, String sha256) throws IOException {
    return sha256 != null
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && new DataFile("file", Files.readAllBytes(file)).sha256().equals(sha256);
  }

  /** Deletes the files that are listed, and the directories that are empty then; nothing else. */
  static void delete(Path directory) throws IOException {
    for (String path : listed(directory).keySet()) {
      Path file = directory.resolve(path).normalize();
      if (file.startsWith(directory)) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(directory.resolve(ReportFiles.PROVENANCE));
    deleteEmpty(directory);
  }

  private static void deleteEmpty(Path directory) throws IOException {
    List<Path> directories;
    try (Stream<Path> entries = Files.walk(directory)) {
      directories =
          entries
              .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
              .sorted(Comparator.reverseOrder())
              .toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path each : directories) {
      try {
        Files.delete(each);
      } catch (DirectoryNotEmptyException e) {
        // Somebody put a file there in the last moment: it stays, under the hidden name.
      }
    }
  }
}
