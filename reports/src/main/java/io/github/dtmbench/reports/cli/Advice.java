package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.name.NearestNames;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what is wrong with a command line into a message that says what to do next. */
final class Advice {

  /** What other programs and papers call our options. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("--gpu", "--device"),
          Map.entry("--gpus", "--devices"),
          Map.entry("--num-gpus", "--devices"),
          Map.entry("--device-count", "--devices"),
          Map.entry("--flops", "--flop"),
          Map.entry("--compute", "--flop"),
          Map.entry("--params", "--parameters"),
          Map.entry("--model-size", "--parameters"),
          Map.entry("--gpu-hours", "--device-hours"),
          Map.entry("--location", "--country"),
          Map.entry("--carbon-intensity", "--grid"),
          Map.entry("--tdp", "--power"));

  private Advice() {}

  /** One line. Messages of our own say what is allowed and are left as they are. */
  static String of(ParameterException e) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unknown(command, unmatched.getUnmatched().get(0)) + help(command);
    }
    if (e.getMessage().equals("Unknown subcommand '" + e.getValue() + "'.")) { // of "help"
      return unknown(command, e.getValue()) + help(command);
    }
    return e instanceof MissingParameterException ? e.getMessage() + help(command) : e.getMessage();
  }

  private static String unknown(CommandLine command, String argument) {
    if (argument.startsWith("-")) {
      String name = argument.split("=", 2)[0];
      List<String> options =
          command.getCommandSpec().optionsMap().keySet().stream()
              .filter(option -> option.startsWith("--"))
              .sorted()
              .toList();
      String here = ELSEWHERE.get(name);
      return "unknown option '"
          + name
          + "'"
          + (options.contains(here)
              ? "; it is " + here + " here"
              : NearestNames.hint(name, options));
    }
    List<String> commands = command.getSubcommands().keySet().stream().sorted().toList();
    return commands.isEmpty()
        ? "'" + argument + "' is one argument too many"
        : "unknown command '" + argument + "'" + NearestNames.hint(argument, commands);
  }

  private static String help(CommandLine command) {
    return "; see " + command.getCommandSpec().qualifiedName() + " --help";
  }
}
