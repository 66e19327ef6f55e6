package io.github.dtmbench.reports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dtmbench.datasets.DataFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader needs to make the same report again. */
class ProvenanceTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private static BuildInfo build(String properties) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(properties));
    return BuildInfo.of(read);
  }

  private static Provenance provenance() {
    return new Provenance(
        new BuildInfo("1.0", Optional.empty(), Optional.of(COMMIT), Optional.of(true)),
        "17 (Vendor)",
        7,
        "dtm-bench report --out DIR",
        List.of(file("one.csv", "abc"), file("two.csv", "")));
  }

  private static DataFile file(String path, String content) {
    return new DataFile(path, content.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void build_inACheckout_hasItsCommit() throws IOException {
    BuildInfo info = build("version=1.0\ncommit=" + COMMIT + "\nuncommitted=0\n");
    assertEquals(
        new BuildInfo("1.0", Optional.empty(), Optional.of(COMMIT), Optional.of(false)), info);
    assertEquals("1.0, commit " + COMMIT, info.words());
  }

  /**
   * No checkout; a git that refuses; no git, which leaves the placeholders; a word in its place.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "commit=\nuncommitted=128",
        "commit=\nuncommitted=129",
        "commit=${build.commit}\nuncommitted=${build.uncommitted}",
        "commit=HEAD\nuncommitted=1"
      })
  void build_withoutACommit_saysSo(String properties) throws IOException {
    BuildInfo info = build("version=1.0\n" + properties + "\n");
    assertEquals(new BuildInfo("1.0", Optional.empty(), Optional.empty(), Optional.empty()), info);
    assertEquals("1.0, commit unknown", info.words());
  }

  @Test
  void build_ofThisProject_hasItsVersion() {
    assertTrue(BuildInfo.read().version().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"));
  }

  /**
   * {@code printf abc > one.csv; : > two.csv; sha256sum one.csv two.csv | sha256sum}, coreutils
   * 9.1.
   */
  @Test
  void dataSha256_isThatOfTheChecksums() {
    assertEquals(SHA256SUM_OF_BOTH, provenance().dataSha256());
  }

  private static final String SHA256SUM_OF_BOTH =
      "59d44c21c57d1fab75a5ea144bb5cd12c897c4f95fb2ba9883e3f97d664979cb";

  @Test
  void line_namesEverything() {
    assertEquals(
        "Made by dtm-bench 1.0, commit "
            + COMMIT
            + " with uncommitted changes; JDK 17 (Vendor); seed 7; 2 data files, SHA-256 of their"
            + " checksums "
            + SHA256SUM_OF_BOTH
            + "; command: dtm-bench report --out DIR. The checksum of every file is in"
            + " provenance.json.",
        provenance().line());
  }

  @Test
  void json_holdsEverything() throws IOException {
    StringWriter out = new StringWriter();
    provenance().write(out, new TreeMap<>(Map.of("a.txt", new byte[] {97, 98, 99})));
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals(COMMIT, json.get("commit").asText());
    assertEquals(true, json.get("uncommitted_changes").asBoolean());
    assertEquals(7, json.get("seed").asInt());
    assertEquals("two.csv", json.get("data_files").get(1).get("path").asText());
    assertEquals(0, json.get("data_files").get(1).get("bytes").asInt());
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        json.get("data_files").get(1).get("sha256").asText());
  }
}
