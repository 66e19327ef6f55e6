package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestNames;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The protocols under their names. */
public final class Protocols {

  /** Folds of {@code k-fold}: the usual ten. */
  private static final int FOLDS = 10;

  /** Repetitions of {@code k-fold}: ten times ten, as the corrected test was studied with. */
  private static final int REPETITIONS = 10;

  /** Fewer earlier runs than this would score the estimators' answers to an empty library. */
  private static final int MINIMUM_PAST = 20;

  /** Groups with so many records are laboratories that publish as a matter of course. */
  private static final int LABORATORY = 5;

  /** What a protocol may need to split records. */
  private record Context(ShippedData data, List<TrainingRun> recorded, long seed) {}

  /** A protocol is one class and one line here; help texts and {@code list} follow. */
  private static final Map<String, Function<Context, Protocol>> REGISTRY = registry();

  private final List<Protocol> protocols;

  private Protocols(List<Protocol> protocols) {
    this.protocols = protocols;
  }

  private static Map<String, Function<Context, Protocol>> registry() {
    Map<String, Function<Context, Protocol>> registry = new LinkedHashMap<>();
    registry.put("leave-organization-out", c -> new LeaveOrganizationOut());
    registry.put("leave-laboratories-out", c -> new LaboratoriesOut(LABORATORY, false));
    registry.put("leave-laboratories-out.reversed", c -> new LaboratoriesOut(LABORATORY, true));
    registry.put("leave-country-out", c -> LeaveCountryOut.from(c.recorded()));
    registry.put("temporal", c -> new Temporal(MINIMUM_PAST));
    registry.put("leave-one-out", c -> new LeaveOneOut());
    registry.put("k-fold", c -> new RepeatedGroupedKFold(FOLDS, REPETITIONS, c.seed()));
    registry.put("published-split", c -> PublishedSplit.from(c.data()));
    return Collections.unmodifiableMap(registry);
  }

  /**
   * The names, without the work of making the protocols.
   *
   * @return in the order of tables, the headline first
   */
  public static List<String> names() {
    return List.copyOf(REGISTRY.keySet());
  }

  /**
   * All protocols for the shipped records, the headline first.
   *
   * @param data the shipped data, which hold the published split
   * @param seed of the protocols that deal
   * @return the registry
   */
  public static Protocols standard(ShippedData data, long seed) {
    return standard(data, data.runs(), seed);
  }

  /**
   * All protocols, the headline first.
   *
   * @param data the shipped data, which hold the published split
   * @param recorded the records to be split, the user's own among them
   * @param seed of the protocols that deal
   * @return the registry
   */
  public static Protocols standard(ShippedData data, List<TrainingRun> recorded, long seed) {
    Context context = new Context(data, recorded, seed);
    return new Protocols(REGISTRY.values().stream().map(p -> p.apply(context)).toList());
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
