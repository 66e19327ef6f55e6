package io.github.dtmbench.reports.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.reports.table.format.JsonOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a report was made from. It holds neither the time nor the place: two runs of the same
 * program on the same data must give the same bytes.
 *
 * @param build the program
 * @param jdk version and vendor of the Java runtime: elementary functions may differ in the last
 *     bit between them
 * @param seed of the protocols that deal folds
 * @param commandLine the arguments that the content depends on; the target directory and the number
 *     of threads are not among them
 * @param files every data file
 */
public record Provenance(
    BuildInfo build, String jdk, long seed, String commandLine, List<DataFile> files) {

  /** The member that lists the files of a report, SHA-256 by path. */
  static final String REPORT_FILES = "report_files";

  /** Copies the list. */
  public Provenance {
    files = List.copyOf(files);
  }

  /**
   * The Java runtime that this runs on.
   *
   * @return version and vendor
   */
  public static String currentJdk() {
    return Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
  }

  /**
   * One checksum for all data.
   *
   * @return SHA-256 of the lines that {@code sha256sum} would print of the files
   */
  public String dataSha256() {
    String lines =
        files.stream()
            .map(file -> file.sha256() + "  " + file.path() + "\n")
            .collect(Collectors.joining());
    return new DataFile("checksums", lines.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /**
   * For the foot of a document.
   *
   * @return one line
   */
  public String line() {
    return "Made by dtm-bench "
        + build.words()
        + "; JDK "
        + jdk
        + "; seed "
        + seed
        + "; "
        + files.size()
        + " data files, SHA-256 of their checksums "
        + dataSha256()
        + "; command: "
        + commandLine
        + ". The checksum of every file is in provenance.json.";
  }

  /**
   * Everything, for programs.
   *
   * @param out takes the characters; flushed but not closed
   * @param reportFiles the other files of the report by path, so that a later run can tell them
   *     from those of others
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, SortedMap<String, byte[]> reportFiles) throws IOException {
    try (JsonGenerator json = JsonOutput.generator(out)) {
      json.writeStartObject();
      json.writeStringField("program", "dtm-bench");
      json.writeStringField("version", build.version());
      json.writeStringField("commit", build.commit().orElse(null));
      json.writeFieldName("uncommitted_changes");
      json.writeObject(build.uncommittedChanges().orElse(null));
      json.writeStringField("jdk", jdk);
      json.writeNumberField("seed", seed);
      json.writeStringField("command_line", commandLine);
      json.writeStringField("data_sha256", dataSha256());
      json.writeArrayFieldStart("data_files");
      for (DataFile file : files) {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeNumberField("bytes", file.sizeBytes());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart(REPORT_FILES);
      for (Map.Entry<String, byte[]> file : reportFiles.entrySet()) {
        json.writeStringField(file.getKey(), new DataFile(file.getKey(), file.getValue()).sha256());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }
}
