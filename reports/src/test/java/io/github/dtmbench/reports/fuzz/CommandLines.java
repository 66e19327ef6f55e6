package io.github.dtmbench.reports.fuzz;

import io.github.dtmbench.reports.cli.CommandModel;
import io.github.dtmbench.reports.cli.DtmBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Command lines put together from what the commands say they take, with values that are sound,
 * strange or hostile. Files are all in one folder; programs are never started.
 */
final class CommandLines {

  /** Minutes of work each, and watched by tests of their own. */
  private static final Set<String> LEFT_OUT = Set.of("report", "timing");

  /** Seconds of work: one in so many of those that are drawn. */
  private static final Set<String> DEAR = Set.of("tables", "evaluate", "traces", "folds", "ledger");

  private static final int SHARE_OF_DEAR = 50;

  /** One that answers at once, unless another is drawn. */
  private static final String CHEAP = "constant-utilization";

  private static final Pattern RAW = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e&&[^\\n\\t\\r]]");

  private final Path folder;
  private final List<String> files = new ArrayList<>();

  CommandLines(Path folder, List<Target> parsers) throws IOException {
    this.folder = folder;
    for (Target parser : parsers) {
      Path file = folder.resolve(parser.name().replace(' ', '-') + ".csv");
      Files.write(file, parser.seeds().get(0));
      files.add(file.toString());
    }
    files.add(folder.resolve("none.csv").toString());
    files.add(folder.toString());
    files.add(folder.resolve("no/such/folder").toString());
    files.add("-");
  }

  /**
   * Puts one together.
   *
   * @param dear whether commands that take seconds may be drawn, rarely
   */
  List<String> draw(Random random, boolean dear) {
    CommandLine root = CommandModel.root();
    List<CommandLine> commands =
        root.getSubcommands().values().stream()
            .filter(command -> !LEFT_OUT.contains(command.getCommandName()))
            .filter(
                command ->
                    !DEAR.contains(command.getCommandName())
                        || (dear && random.nextInt(SHARE_OF_DEAR) == 0))
            .toList();
    CommandLine command = commands.get(random.nextInt(commands.size()));
    List<String> words = new ArrayList<>();
    words.add(command.getCommandName());
    Mutator mutator = new Mutator(random);
    List<OptionSpec> options =
        command.getCommandSpec().options().stream()
            .filter(option -> !option.longestName().contains("program"))
            .filter(option -> !option.longestName().contains("help"))
            .toList();
    command
        .getCommandSpec()
        .positionalParameters()
        .forEach(
            parameter -> {
              if (random.nextInt(20) > 0) {
                words.add(value(parameter.type(), "", mutator, random));
              }
            });
    for (OptionSpec option : options) {
      boolean drawn = option.required() ? random.nextInt(20) > 0 : random.nextInt(7) == 0;
      boolean kept = option.longestName().equals("--estimators");
      // Never the file that other tests would find in the directory they share.
      if (drawn || kept || option.longestName().equals("--records")) {
        words.add(option.longestName());
        if (option.arity().max() > 0) {
          words.add(
              kept && random.nextInt(10) > 0
                  ? CHEAP
                  : value(option.type(), option.longestName(), mutator, random));
        }
      }
    }
    if (random.nextInt(20) == 0) {
      words.add(random.nextInt(words.size() + 1), mutator.splinter());
    }
    return words;
  }

  private String value(Class<?> type, String option, Mutator mutator, Random random) {
    if (type == Path.class) {
      return files.get(random.nextInt(files.size()));
    }
    if (random.nextInt(4) == 0) {
      return mutator.splinter();
    }
    String sound =
        switch (option) {
          case "--device" -> "H100";
          case "--flop" -> "1e24";
          case "--level" -> "0.8";
          case "--format" -> List.of("csv", "json", "latex", "markdown").get(random.nextInt(4));
          case "--country" -> "France";
          case "--date" -> "2026-05-31";
          case "--precision" -> "BF16";
          case "--with" -> "mine=" + files.get(random.nextInt(files.size()));
          case "" -> List.of("devices", "time", "alpha", "estimators").get(random.nextInt(4));
          default -> List.of("1", "2", "64", "0.5", "1e9", "7B").get(random.nextInt(6));
        };
    return random.nextInt(4) == 0 ? mutator.mutate(sound) : sound;
  }

  /** Runs one; what is wrong is told. */
  void run(List<String> words, Tally tally, String label) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    long start = System.nanoTime();
    int exitCode =
        DtmBench.execute(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    long millis = (System.nanoTime() - start) / 1_000_000;
    String shown = label + ": " + words;
    tally.worstMillis = Math.max(tally.worstMillis, millis);
    switch (exitCode) {
      case 0 -> tally.accepted++;
      case 2 -> tally.refused++;
      default -> {
        tally.traces++;
        tally.fault(shown + "\n" + err);
        return;
      }
    }
    if (RAW.matcher(out.toString() + err).find()) {
      tally.traces++;
      tally.fault(shown + ": output that steers a terminal");
    }
    boolean told = !err.toString().isBlank();
    if (exitCode == 2 && (!told || !out.toString().isEmpty())) {
      tally.drops++;
      tally.fault(shown + ": refused without a word, or after output");
    }
    if (millis > 12 * Fuzz.HANG_MILLIS) {
      tally.hangs++;
      tally.fault(String.format(Locale.ROOT, "%s: %d ms", shown, millis));
    }
  }

  /** Standard input is empty. */
  static java.io.InputStream nothing() {
    return new java.io.ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8));
  }

  Path folder() {
    return folder;
  }
}
