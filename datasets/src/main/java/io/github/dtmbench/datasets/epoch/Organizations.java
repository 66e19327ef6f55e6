package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.epoch.row.EpochColumn;
import io.github.dtmbench.datasets.epoch.row.EpochRow;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose a run is, in the words of the shipped records: the first of several organizations, and the
 * company in place of its laboratory. Otherwise siblings would stand on both sides of a split.
 */
final class Organizations {

  private record Alias(String alias, String organization) {}

  private final Map<String, String> byAlias = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();

  Organizations(List<TrainingRun> known) {
    CsvFile aliases = CsvFile.shipped(Organizations.class, "organization_aliases.csv");
    List<Alias> read =
        aliases.rows(
            List.of("alias", "organization"),
            row ->
                Optional.of(
                    new Alias(
                        row.requiredText("alias", "a name in Epoch AI's downloads"),
                        row.requiredText("organization", "a name in the shipped records"))));
    read.forEach(alias -> byAlias.put(alias.alias(), alias.organization()));
    known.forEach(run -> groups.put(run.origin().organization(), run.origin().organizationGroup()));
  }

  /** The organization, blank if the row names none. */
  String organization(EpochRow row) {
    String first = row.first(EpochColumn.ORGANIZATION);
    return byAlias.getOrDefault(first, first);
  }

  /** The group it is held out with: that of the shipped records, else its own. */
  String group(String organization) {
    return groups.getOrDefault(organization, organization);
  }
}
