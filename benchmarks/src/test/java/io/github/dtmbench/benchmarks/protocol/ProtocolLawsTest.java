package io.github.dtmbench.benchmarks.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.run.Origin;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.LabelledRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every split must keep, or scores on held-out runs are scores on remembered ones. */
class ProtocolLawsTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<LabelledRun> RUNS =
      RecordGrade.select(DATA.runs(), RecordGrade.independent());

  static Stream<Protocol> all() {
    return Protocols.standard(DATA, 7).all().stream();
  }

  static Stream<Protocol> byOrganization() {
    return all().filter(p -> !Set.of("leave-one-out", "published-split").contains(p.id()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void labels_areUniqueAndStartWithTheId(Protocol protocol) {
    List<String> labels = protocol.folds(RUNS).stream().map(Fold::label).toList();
    assertEquals(labels.size(), new HashSet<>(labels).size());
    for (String label : labels) {
      assertTrue(label.startsWith(protocol.id() + "/"), label);
    }
    assertFalse(protocol.summary().isBlank());
  }

  @ParameterizedTest
  @MethodSource("all")
  void folds_holdNoRunTheyTrainOn_unlessTheSourceDidSo(Protocol protocol) {
    for (Fold fold : protocol.folds(RUNS)) {
      Set<String> trained = models(fold.training());
      long seen = models(fold.held()).stream().filter(trained::contains).count();
      assertEquals(protocol instanceof PublishedSplit ? 3 : 0, seen, fold.label());
    }
  }

  @ParameterizedTest
  @MethodSource("byOrganization")
  void folds_haveNoOrganizationOnBothSides(Protocol protocol) {
    for (Fold fold : protocol.folds(RUNS)) {
      Set<String> trained = organizations(fold.training());
      organizations(fold.held())
          .forEach(group -> assertFalse(trained.contains(group), fold.label() + ": " + group));
    }
  }

  /** Once, or once a repetition; under the temporal protocol those with a past, at most once. */
  @ParameterizedTest
  @MethodSource("all")
  void folds_holdEveryRunAsOftenAsTheyShould(Protocol protocol) {
    Map<String, Integer> times = new HashMap<>();
    protocol.folds(RUNS).stream()
        .flatMap(fold -> fold.held().stream())
        .forEach(run -> times.merge(run.model(), 1, Integer::sum));
    if (protocol instanceof PublishedSplit) {
      assertEquals(
          new TreeSet<>(Set.of("GLM-130B", "BLOOM-176B", "StarCoder", "Llama 3 70B")),
          new TreeSet<>(times.keySet()));
    } else if (protocol instanceof LaboratoriesOut stress) {
      Map<String, List<LabelledRun>> groups = GroupedFolds.byOrganization(RUNS);
      assertEquals(
          models(
              RUNS.stream()
                  .filter(
                      run ->
                          groups.get(run.organizationGroup()).size() >= stress.minimumRuns()
                              == stress.reversed())
                  .toList()),
          times.keySet());
      assertEquals(Set.of(1), new HashSet<>(times.values()));
    } else if (protocol instanceof Temporal) {
      assertEquals(Set.of(1), new HashSet<>(times.values()));
      assertTrue(times.size() > 100 && times.size() < RUNS.size(), times.size() + " runs");
    } else {
      int expected = protocol instanceof RepeatedGroupedKFold k ? k.repetitions() : 1;
      assertEquals(models(RUNS), times.keySet());
      assertEquals(Set.of(expected), new HashSet<>(times.values()));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void folds_rowsShuffled_splitTheSame(Protocol protocol) {
    List<LabelledRun> shuffled = new ArrayList<>(RUNS);
    Collections.shuffle(shuffled, new Random(1));
    assertEquals(asSets(protocol.folds(RUNS)), asSets(protocol.folds(shuffled)));
  }

  @Test
  void temporal_trainsOnEarlierRunsOfOthersAlone() {
    for (Fold fold : new Temporal(5).folds(RUNS)) {
      LocalDate held = fold.held().get(0).features().publicationDate().orElseThrow();
      assertTrue(fold.training().size() >= 5, fold.label());
      for (LabelledRun run : fold.training()) {
        assertTrue(
            run.features().publicationDate().orElseThrow().isBefore(held),
            fold.label() + ": " + run.model());
      }
    }
  }

  @Test
  void temporal_sameDayUndatedAndSibling_areNotThePast() {
    LocalDate day = LocalDate.of(2024, 5, 1);
    List<LabelledRun> runs =
        List.of(
            TestRuns.run("past", "a", Optional.of(day.minusDays(1)), 10),
            TestRuns.run("same day", "b", Optional.of(day), 10),
            TestRuns.run("undated", "c", Optional.empty(), 10),
            TestRuns.run("sibling", "d", Optional.of(day.minusYears(1)), 10),
            TestRuns.run("held", "d", Optional.of(day), 10));
    List<Fold> folds = new Temporal(1).folds(runs);
    Fold fold =
        folds.stream().filter(f -> models(f.held()).contains("held")).findFirst().orElseThrow();
    assertEquals(Set.of("past"), models(fold.training()));
    assertTrue(folds.stream().noneMatch(f -> models(f.held()).contains("undated")));
  }

  @Test
  void kFold_isBalancedAndDealtBySeed() {
    List<Fold> folds = new RepeatedGroupedKFold(10, 2, 3).folds(RUNS);
    assertEquals(20, folds.size());
    // Dealt largest first, each to the smallest: no fold is above its share by more than one group.
    int largest =
        GroupedFolds.byOrganization(RUNS).values().stream()
            .mapToInt(List::size)
            .max()
            .orElseThrow();
    for (Fold fold : folds) {
      assertTrue(
          !fold.held().isEmpty() && fold.held().size() <= RUNS.size() / 10 + largest,
          fold.held().size() + "");
    }
    assertNotEquals(asSets(folds.subList(0, 10)), asSets(folds.subList(10, 20)));
    assertEquals(asSets(folds), asSets(new RepeatedGroupedKFold(10, 2, 3).folds(RUNS)));
    assertNotEquals(asSets(folds), asSets(new RepeatedGroupedKFold(10, 2, 99).folds(RUNS)));
  }

  /** Sizes 5, 3, 2, 2 into two folds, largest first: 5+2 and 3+2. */
  @Test
  void groupedFolds_dealLargestFirstToTheSmallest() {
    List<LabelledRun> runs = new ArrayList<>();
    int[] sizes = {2, 5, 2, 3};
    for (int g = 0; g < 4; g++) {
      for (int i = 0; i < sizes[g]; i++) {
        runs.add(TestRuns.run("m" + g + i, "group " + g, 10));
      }
    }
    List<Fold> folds = new GroupedFolds("x", 2).fixed(runs);
    assertEquals(Set.of("group 1", "group 2"), organizations(folds.get(0).held()));
    assertEquals(Set.of("group 3", "group 0"), organizations(folds.get(1).held()));
  }

  /** As many groups as folds are enough; labels count from 1. */
  @Test
  void groupedFolds_oneGroupEach_areNumberedFromOne() {
    List<LabelledRun> runs = List.of(TestRuns.run("a", "one", 10), TestRuns.run("b", "two", 10));
    assertEquals(
        List.of("x/1", "x/2"),
        new GroupedFolds("x", 2).fixed(runs).stream().map(Fold::label).toList());
    assertEquals(
        "count of folds is 1, must be at least 2",
        assertThrows(IllegalArgumentException.class, () -> new GroupedFolds("x", 1)).getMessage());
  }

  /** Two countries are enough, groups without one share a fold, and folds are alphabetical. */
  @Test
  void leaveCountryOut_groupsWithoutACountry_shareAFold() {
    List<LabelledRun> runs =
        List.of(
            TestRuns.run("a", "here", 10),
            TestRuns.run("b", "blank", 10),
            TestRuns.run("c", "unlisted", 10));
    List<Fold> folds = new LeaveCountryOut(Map.of("here", "France", "blank", "")).folds(runs);
    assertEquals(
        List.of("leave-country-out/France", "leave-country-out/unknown country"),
        folds.stream().map(Fold::label).toList());
    assertEquals(Set.of("b", "c"), models(folds.get(1).held()));
    assertEquals(Set.of("a"), models(folds.get(1).training()));
  }

  /** What most records name; the first in the alphabet of equals; a blank only if alone. */
  @Test
  void leaveCountryOut_country_isThatOfMostRecords() {
    List<TrainingRun> recorded =
        List.of(
            recorded("most", "USA"),
            recorded("most", "France"),
            recorded("most", "USA"),
            recorded("tie", "Japan"),
            recorded("tie", "China"),
            recorded("mostly blank", ""),
            recorded("mostly blank", ""),
            recorded("mostly blank", "India"),
            recorded("blank", ""));
    assertEquals(
        Map.of("most", "USA", "tie", "China", "mostly blank", "India", "blank", ""),
        LeaveCountryOut.from(recorded).countryByGroup());
  }

  private static TrainingRun recorded(String group, String country) {
    TrainingRun any = DATA.runs().get(0);
    return new TrainingRun(
        any.model(),
        new Origin(group, group, Optional.empty(), "", country),
        any.workload(),
        any.hardware(),
        any.kind(),
        any.emissions(),
        any.grading(),
        any.citation());
  }

  @Test
  void folds_impossibleSplits_areRefusedWithTheReason() {
    List<LabelledRun> one = List.of(TestRuns.run("a", "one", 10));
    assertRefused(new LeaveOneOut(), one, "leave-one-out needs at least 2 runs, got 1");
    assertRefused(
        new LeaveOrganizationOut(),
        one,
        "leave-organization-out needs runs of at least 2 organization groups, got 1");
    assertRefused(
        new Temporal(1),
        one,
        "temporal needs a run with at least 1 dated runs of other organizations before it; there is"
            + " none among 1");
    assertRefused(
        new RepeatedGroupedKFold(2, 1, 1),
        one,
        "k-fold/1 needs runs of at least 2 organization groups, got 1");
    assertRefused(
        PublishedSplit.from(DATA),
        one,
        "published-split needs models of the released fit and of the printed tables, got 0 and 0");
    assertThrows(IllegalArgumentException.class, () -> new Temporal(0));
    assertThrows(IllegalArgumentException.class, () -> new RepeatedGroupedKFold(1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new RepeatedGroupedKFold(2, 0, 1));
  }

  /** The names of help texts come from the lines of the registry. */
  @Test
  void names_areThoseOfTheProtocols() {
    assertEquals(
        Protocols.names(), Protocols.standard(DATA, 1).all().stream().map(Protocol::id).toList());
  }

  /** Countries share no organization, and no run of the country held out is learnt from. */
  @Test
  void leaveCountryOut_keepsOrganizationsWhole() {
    List<Fold> folds = LeaveCountryOut.from(DATA.runs()).folds(RUNS);
    assertTrue(folds.size() > 5, folds.size() + " countries");
    Map<String, String> countries = LeaveCountryOut.from(DATA.runs()).countryByGroup();
    for (Fold fold : folds) {
      Set<String> held = new HashSet<>();
      fold.held().forEach(run -> held.add(countries.get(run.organizationGroup())));
      assertEquals(1, held.size(), fold.label());
      fold.training()
          .forEach(
              run ->
                  assertFalse(held.contains(countries.get(run.organizationGroup())), fold.label()));
    }
  }

  @Test
  void laboratoriesOut_oneKindAlone_isRefused() {
    List<LabelledRun> many =
        RUNS.stream().filter(run -> run.organizationGroup().equals("Google")).toList();
    assertRefused(
        new LaboratoriesOut(5, false),
        many,
        "leave-laboratories-out needs organization groups with at least 5 runs and others with"
            + " fewer; got only the former");
    assertRefused(
        new LaboratoriesOut(5, true),
        List.of(many.get(0)),
        "leave-laboratories-out.reversed needs organization groups with at least 5 runs and others"
            + " with fewer; got only the latter");
    assertThrows(IllegalArgumentException.class, () -> new LaboratoriesOut(1, false));
  }

  @Test
  void require_known_isTheProtocolOfThatName() {
    for (String name : Protocols.names()) {
      assertEquals(name, Protocols.standard(DATA, 1).require(name).id());
    }
  }

  /** The least that can be split, and that each summary is of its own direction. */
  @Test
  void leastSettings_areAllowed() {
    List<LabelledRun> runs =
        List.of(
            TestRuns.run("a", "large", 10),
            TestRuns.run("b", "large", 10),
            TestRuns.run("c", "small", 10));
    assertEquals(2, new LeaveOneOut().folds(runs.subList(0, 2)).size());
    Fold others = new LaboratoriesOut(2, false).folds(runs).get(0);
    assertEquals(Set.of("a", "b"), models(others.training()));
    assertEquals("leave-laboratories-out/others", others.label());
    Fold laboratories = new LaboratoriesOut(2, true).folds(runs).get(0);
    assertEquals(Set.of("c"), models(laboratories.training()));
    assertEquals("leave-laboratories-out.reversed/laboratories", laboratories.label());
    assertEquals(
        "fitted on organization groups with at least 2 records, tested on all others",
        new LaboratoriesOut(2, false).summary());
    assertEquals(
        "fitted on organization groups with fewer than 2 records, tested on all others",
        new LaboratoriesOut(2, true).summary());
  }

  /** Tested are the records behind the printed rows; rows without a record are none. */
  @Test
  void publishedSplit_isThatOfTheFile() {
    PublishedSplit split = PublishedSplit.from(DATA);
    assertTrue(split.tested().contains("Llama 3 70B"), split.tested().toString());
    assertFalse(split.tested().contains(""));
  }

  @Test
  void require_unknown_namesTheKnown() {
    assertEquals(
        "unknown protocol 'loo'; known: " + String.join(", ", Protocols.names()),
        assertThrows(InputException.class, () -> Protocols.standard(DATA, 1).require("loo"))
            .getMessage());
  }

  private static void assertRefused(Protocol protocol, List<LabelledRun> runs, String message) {
    assertEquals(
        message, assertThrows(InputException.class, () -> protocol.folds(runs)).getMessage());
  }

  private static Set<String> models(List<LabelledRun> runs) {
    return runs.stream().map(LabelledRun::model).collect(Collectors.toSet());
  }

  private static Set<String> organizations(List<LabelledRun> runs) {
    return runs.stream().map(LabelledRun::organizationGroup).collect(Collectors.toSet());
  }

  private static Set<List<Set<String>>> asSets(List<Fold> folds) {
    return folds.stream()
        .map(fold -> List.of(models(fold.training()), models(fold.held())))
        .collect(Collectors.toSet());
  }
}
