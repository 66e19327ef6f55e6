package io.github.dtmbench.reports.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script that makes bash or zsh complete commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(dtm-bench completion)                    in this shell",
      "  dtm-bench completion > ~/.dtm-bench-completion    to be sourced in ~/.bashrc or ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    // The generator ends its lines with \n on every platform; nothing is added to them.
    spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
