package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.cli.terminal.ProblemsOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command that is run alone is the one that stands among all. */
final class CommandsToRunTest {

  static Stream<String> names() {
    return CommandModel.root().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void toRun_aCommandByName_saysWhatItSaysAmongAll(String name) {
    CommandLine alone = ProblemsOption.in(DtmBench.toRun(name, "--level"));
    CommandLine amongAll = CommandModel.root();

    assertEquals(
        amongAll.getSubcommands().get(name).getUsageMessage(),
        alone.getSubcommands().get(name).getUsageMessage());
  }

  @Test
  void toRun_withoutWords_isTheTables() {
    assertEquals(Set.of("tables"), DtmBench.toRun().getSubcommands().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"predict", "tables", "list"})
  void toRun_aCommandByName_readsNoOther(String name) {
    assertEquals(Set.of(name), DtmBench.toRun(name).getSubcommands().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "completion", "--help", "--version", "-h", "predcit", "", "@x"})
  void toRun_whatLooksAtTheOthersOrNamesNone_hasAll(String first) {
    Set<String> all = DtmBench.whole().getSubcommands().keySet();

    assertTrue(all.size() > 15, all::toString);
    assertEquals(all, DtmBench.toRun(first, "predict").getSubcommands().keySet());
  }
}
