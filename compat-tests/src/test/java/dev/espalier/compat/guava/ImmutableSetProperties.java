package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.guava.ImmutableSet;
import dev.espalier.testing.Keys;
import dev.espalier.testing.SetSteps;
import dev.espalier.testing.SideBySide;
import dev.espalier.testing.SideBySide.Agreement;
import dev.espalier.testing.Step;
import dev.espalier.testing.Steps;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is done to our set, it is the set that Guava makes of the same elements. */
class ImmutableSetProperties {

  @Property
  void updatedSetIsTheOneThatGuavaMakesAnew(@ForAll("steps") List<Step<ImmutableSetSide>> steps) {
    SideBySide.<ImmutableSetSide>check(
        new ImmutableSetSide.Tested(ImmutableSet.of()),
        new ImmutableSetSide.Reference(com.google.common.collect.ImmutableSet.of()),
        steps,
        Agreement.INSTANCES,
        Agreement.ORDER);
  }

  @Property
  void copyOfCollection(@ForAll("lists") List<@Nullable Object> list) {
    check(list, ImmutableSet::copyOf, com.google.common.collect.ImmutableSet::copyOf);
  }

  @Property
  void copyOfIterable(@ForAll("lists") List<@Nullable Object> list) {
    check(
        list,
        elements -> ImmutableSet.copyOf((Iterable<Object>) elements::iterator),
        elements ->
            com.google.common.collect.ImmutableSet.copyOf((Iterable<Object>) elements::iterator));
  }

  @Property
  void copyOfIterator(@ForAll("lists") List<@Nullable Object> list) {
    check(
        list,
        elements -> ImmutableSet.copyOf(elements.iterator()),
        elements -> com.google.common.collect.ImmutableSet.copyOf(elements.iterator()));
  }

  @Property
  void copyOfArray(@ForAll("lists") List<@Nullable Object> list) {
    check(
        list,
        elements -> ImmutableSet.copyOf(elements.toArray()),
        elements -> com.google.common.collect.ImmutableSet.copyOf(elements.toArray()));
  }

  @Property
  void collector(@ForAll("lists") List<@Nullable Object> list) {
    check(
        list,
        elements -> elements.parallelStream().collect(ImmutableSet.toImmutableSet()),
        elements ->
            elements.stream().collect(com.google.common.collect.ImmutableSet.toImmutableSet()));
  }

  @Property
  void builderThatIsUsedOnAfterBuild(@ForAll("lists") List<@Nullable Object> list) {
    var ours = ImmutableSet.builder();
    var theirs = com.google.common.collect.ImmutableSet.builder();
    for (int from = 0; from < list.size(); from++) {
      Object[] some = list.subList(from, Math.min(from + 2, list.size())).toArray();
      checkSame(
          from % 2 == 0
              ? Outcome.of(() -> ours.add(some).build())
              : Outcome.of(() -> ours.add(some[0]).build()),
          from % 2 == 0
              ? Outcome.of(() -> theirs.add(some).build())
              : Outcome.of(() -> theirs.add(some[0]).build()));
      checkSame(Outcome.of(ours::build), Outcome.of(theirs::build));
    }
  }

  private static void check(
      List<@Nullable Object> list,
      Function<List<Object>, ImmutableSet<Object>> ours,
      Function<List<Object>, com.google.common.collect.ImmutableSet<Object>> theirs) {
    checkSame(Outcome.of(() -> ours.apply(list)), Outcome.of(() -> theirs.apply(list)));
  }

  /** Guava's refusal of null has no message, ours has one. */
  private static void checkSame(Outcome<? extends Set<?>> ours, Outcome<? extends Set<?>> theirs) {
    assertThat(ours.exceptionClass()).isEqualTo(theirs.exceptionClass());
    if (ours.result() != null && theirs.result() != null) {
      assertThat(ours.result()).isEqualTo(theirs.result());
      assertThat(ours.result().toArray()).isEqualTo(theirs.result().toArray());
    }
  }

  @Provide
  Arbitrary<List<Step<ImmutableSetSide>>> steps() {
    return Steps.sequences(SetSteps::new);
  }

  @Provide
  Arbitrary<List<@Nullable Object>> lists() {
    return Keys.kinds()
        .flatMap(kind -> kind.nonNullKeys().injectNull(0.005).list().ofMaxSize(60))
        .map(list -> Arrays.asList(list.toArray()));
  }
}
