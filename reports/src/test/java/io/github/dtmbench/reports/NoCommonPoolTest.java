package io.github.dtmbench.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the JVM's common pool has no thread, parallel streams of two fits at once waited for one
 * another without end.
 */
class NoCommonPoolTest {

  @TempDir private Path folder;

  @Test
  void evaluate_onTwoThreadsWithoutACommonPool_ends() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "evaluate",
                "--estimators",
                "svr,decision-tree",
                "--threads",
                "2",
                "--records",
                folder.resolve("none.csv").toString(),
                "--format",
                "csv",
                "--columns",
                "estimator,geometric_error")
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended, "it waits without end");
    assertEquals(0, process.exitValue(), Files.readString(out, UTF_8));
    assertTrue(Files.readString(out, UTF_8).contains("decision-tree"));
  }
}
