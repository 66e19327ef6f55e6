package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.check.Quantity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who trained a model, when and for what.
 *
 * @param organization developers as the source names them
 * @param organizationGroup developers that share people or machines have one group, so that a split
 *     by group keeps siblings together
 * @param publicationDate first publication
 * @param domain field of application, such as "Language"
 * @param country country of the developers; blank if unknown
 */
public record Origin(
    String organization,
    String organizationGroup,
    Optional<LocalDate> publicationDate,
    String domain,
    String country) {

  /**
   * Checks that the organization and its group are there.
   *
   * @param organization developers as the source names them
   * @param organizationGroup developers that share people or machines have one group
   * @param publicationDate first publication
   * @param domain field of application, such as "Language"
   * @param country country of the developers; blank if unknown
   * @throws IllegalArgumentException if it is not so
   */
  public Origin {
    Quantity.notBlank("organization", organization);
    Quantity.notBlank("organizationGroup", organizationGroup);
    Objects.requireNonNull(publicationDate, "publicationDate");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(country, "country");
  }
}
