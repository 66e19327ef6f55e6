package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestNames;
import java.util.List;
import java.util.stream.Collectors;

/** The protocols under their names. */
public final class Protocols {

  /** Folds of {@code k-fold}: the usual ten. */
  private static final int FOLDS = 10;

  /** Repetitions of {@code k-fold}: ten times ten, as the corrected test was studied with. */
  private static final int REPETITIONS = 10;

  /** Fewer earlier runs than this would score the estimators' answers to an empty library. */
  private static final int MINIMUM_PAST = 20;

  private final List<Protocol> protocols;

  private Protocols(List<Protocol> protocols) {
    this.protocols = protocols;
  }

  /**
   * All protocols, the headline first.
   *
   * @param data the shipped data, which hold the published split
   * @param seed of the protocols that deal
   * @return the registry
   */
  public static Protocols standard(ShippedData data, long seed) {
    return new Protocols(
        List.of(
            new LeaveOrganizationOut(),
            new LeaveOneOut(),
            new Temporal(MINIMUM_PAST),
            new RepeatedGroupedKFold(FOLDS, REPETITIONS, seed),
            PublishedSplit.from(data)));
  }

  /**
   * All protocols.
   *
   * @return in the order of tables
   */
  public List<Protocol> all() {
    return protocols;
  }

  /**
   * One protocol.
   *
   * @param id its name
   * @return the protocol
   * @throws InputException for an unknown name; the message lists the known ones
   */
  public Protocol require(String id) {
    return protocols.stream()
        .filter(protocol -> protocol.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "unknown protocol '"
                        + id
                        + "'"
                        + NearestNames.hint(id, protocols.stream().map(Protocol::id).toList())
                        + "; known: "
                        + protocols.stream().map(Protocol::id).collect(Collectors.joining(", "))));
  }
}
