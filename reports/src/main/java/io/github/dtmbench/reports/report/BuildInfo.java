package io.github.dtmbench.reports.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which program this is, as the build has noted it.
 *
 * @param version version of the project, {@code of unknown version} if the build noted nothing
 * @param year of the timestamp that the build is given; empty if it noted none
 * @param commit full name of the commit it was built from; empty if the build was not made in a
 *     checkout, or without git
 * @param uncommittedChanges whether tracked files differed from that commit; empty without one
 */
public record BuildInfo(
    String version,
    Optional<String> year,
    Optional<String> commit,
    Optional<Boolean> uncommittedChanges) {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})-.*");

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /**
   * What the build has written beside this class.
   *
   * @return version and commit
   */
  public static BuildInfo read() {
    try (InputStream stream = BuildInfo.class.getResourceAsStream("build.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
      return of(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where git could not be asked, the properties are empty or the placeholders of the build; where
   * an editor has built, there are none.
   */
  static BuildInfo of(Properties properties) {
    Optional<String> commit =
        Optional.of(properties.getProperty("commit", "")).filter(c -> COMMIT.matcher(c).matches());
    return new BuildInfo(
        properties.getProperty("version", "of unknown version"),
        Optional.of(YEAR.matcher(properties.getProperty("timestamp", "")))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1)),
        commit,
        commit.flatMap(c -> uncommitted(properties.getProperty("uncommitted", ""))));
  }

  /** The exit codes of git diff --quiet. */
  private static Optional<Boolean> uncommitted(String exitCode) {
    return switch (exitCode) {
      case "0" -> Optional.of(false);
      case "1" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  /**
   * A reference to the program as it was built, for BibTeX (biblatex's {@code software}, which
   * BibTeX styles that do not know it set as {@code misc}).
   *
   * @return an entry of some lines, the last one ended
   */
  public String bibtex() {
    StringBuilder entry = new StringBuilder("@software{dtm-bench,\n");
    entry.append(
        "  title = {dtm-bench: scoring estimators of {AI}-training throughput on public model"
            + " records},\n");
    entry.append("  author = {{The dtm-bench developers}},\n");
    year.ifPresent(y -> entry.append("  year = {").append(y).append("},\n"));
    entry.append("  version = {").append(version).append("},\n");
    commit.ifPresent(c -> entry.append("  note = {commit ").append(c).append("},\n"));
    return entry.append("  url = {https://github.com/dtmbench/dtm-bench}\n}\n").toString();
  }

  /**
   * Version and commit in words.
   *
   * @return such as {@code 0.1.0, commit 10ebb05…}
   */
  public String words() {
    return version
        + ", "
        + commit.map(c -> "commit " + c).orElse("commit unknown")
        + (uncommittedChanges.orElse(false) ? " with uncommitted changes" : "");
  }
}
