package dev.espalier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps on two sides, the one under test and its reference, and compares after each: result,
 * size, contents, the class of an exception, and the invariants of the trie. Wherever the reference
 * returns an operand itself, the side under test must do so too. In the end all earlier versions
 * must be unchanged.
 */
public final class SideBySide {

  /** A property that two sides have in common, besides equal contents. */
  public enum Agreement {
    /** Both iterate in the same order. */
    ORDER,
    /** Both keep the same instances of equal keys or elements. */
    INSTANCES
  }

  private SideBySide() {}

  /**
   * Runs steps on both sides.
   *
   * @param <S> the common class of both sides
   * @param tested the side under test, empty or not
   * @param reference the reference, with the same contents
   * @param steps the steps
   * @param agreements what they agree in beside equal contents
   */
  public static <S extends Side> void check(
      S tested, S reference, List<? extends Step<? super S>> steps, Agreement... agreements) {
    check(tested, reference, steps, Set.of(agreements));
  }

  private static <S extends Side> void check(
      S tested, S reference, List<? extends Step<? super S>> steps, Set<Agreement> agreements) {
    var mine = new History<>(tested);
    var theirs = new History<>(reference);
    for (Step<? super S> step : steps) {
      Object actual = mine.run(step);
      Object expected = theirs.run(step);
      compare(step, actual, expected, agreements);
      assertThat(mine.identicalOperands(actual))
          .as("operands that are the very result of %s", step)
          .containsAll(theirs.identicalOperands(expected));
      mine.keep(actual);
      theirs.keep(expected);
    }
    mine.checkUnchanged();
    theirs.checkUnchanged();
  }

  private static void compare(
      Step<?> step, @Nullable Object actual, @Nullable Object expected, Set<Agreement> agreements) {
    if (actual instanceof Side mine && expected instanceof Side theirs) {
      List<Object> contents = new ArrayList<>(mine.contents());
      if (agreements.contains(Agreement.ORDER)) {
        assertThat(contents).as("contents after %s", step).isEqualTo(theirs.contents());
      } else {
        assertThat(contents)
            .as("contents after %s", step)
            .hasSameSizeAs(theirs.contents())
            .hasSameElementsAs(theirs.contents());
      }
      if (agreements.contains(Agreement.INSTANCES)) {
        assertThat(keys(contents).keySet())
            .as("keys after %s, by identity", step)
            .isEqualTo(keys(theirs.contents()).keySet());
      }
      mine.checkInvariants();
    } else {
      assertThat(actual).as("result of %s", step).isEqualTo(expected);
    }
  }

  private static Map<@Nullable Object, Boolean> keys(List<? extends @Nullable Object> contents) {
    Map<@Nullable Object, Boolean> keys = new IdentityHashMap<>();
    for (Object content : contents) {
      keys.put(content instanceof Map.Entry<?, ?> entry ? entry.getKey() : content, true);
    }
    return keys;
  }

  /**
   * One side's versions, from the first to the latest, and what was in them when they were made.
   */
  private static final class History<S extends Side> {
    private final List<S> versions = new ArrayList<>();
    private final List<List<?>> snapshots = new ArrayList<>();
    private S latest;
    private S earlier;

    History(S first) {
      versions.add(first);
      snapshots.add(first.contents());
      latest = first;
      earlier = first;
    }

    @Nullable Object run(Step<? super S> step) {
      earlier = versions.get(Math.floorMod(step.earlier(), versions.size()));
      try {
        return step.action().apply(latest, earlier);
      } catch (RuntimeException e) {
        return e.getClass();
      }
    }

    /** Which operands of the last step are its very result. */
    List<String> identicalOperands(@Nullable Object result) {
      List<String> identical = new ArrayList<>();
      if (result instanceof Side side) {
        if (side.collection() == latest.collection()) {
          identical.add("the latest version");
        }
        if (side.collection() == earlier.collection()) {
          identical.add("the earlier version");
        }
      }
      return identical;
    }

    @SuppressWarnings("unchecked") // a step returns a side of the class that it got, if any
    void keep(@Nullable Object result) {
      if (result instanceof Side side) {
        latest = (S) side;
        versions.add(latest);
        snapshots.add(side.contents());
      }
    }

    void checkUnchanged() {
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i).contents()).as("version %d", i).isEqualTo(snapshots.get(i));
      }
    }
  }
}
