package io.github.dtmbench.datasets.throughput;

import io.github.dtmbench.datasets.check.Quantity;
import io.github.dtmbench.datasets.run.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who measured a throughput and where it is printed.
 *
 * @param source the table or page; rows of one source share people, cluster and code
 * @param publicationDate first publication of the figure
 * @param organizationGroups whose code or cluster was measured, in the vocabulary of {@link
 *     Origin#organizationGroup}; at least one
 * @param trainingRun the training run on record of the same model by the same organization, which
 *     this measured, prepared or repeated. Whoever forecasts that run must not have seen this row
 * @param locator where in the source, and what is to be known of the figure
 */
public record BenchmarkOrigin(
    String source,
    LocalDate publicationDate,
    List<String> organizationGroups,
    Optional<String> trainingRun,
    String locator) {

  /**
   * Checks that the origin is told.
   *
   * @param source the table or page
   * @param publicationDate first publication of the figure
   * @param organizationGroups whose code or cluster was measured
   * @param trainingRun the training run on record of the same model
   * @param locator where in the source
   * @throws IllegalArgumentException if a text is blank or there is no organization
   */
  public BenchmarkOrigin {
    Quantity.notBlank("source", source);
    Objects.requireNonNull(publicationDate, "publicationDate");
    organizationGroups = List.copyOf(organizationGroups);
    if (organizationGroups.isEmpty()) {
      throw new IllegalArgumentException("organizationGroups is empty; a row needs at least one");
    }
    organizationGroups.forEach(group -> Quantity.notBlank("organizationGroups", group));
    trainingRun.ifPresent(run -> Quantity.notBlank("trainingRun", run));
    Quantity.notBlank("locator", locator);
  }
}
