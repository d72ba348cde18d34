package dev.espalier.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Order;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pcollections.AbstractUnmodifiableMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Planted bugs are found, minimized and replayed. */
class FindsBugsTest {

  /** Forgets to remove a key if there are more than seven. */
  private static final class ForgetfulModel extends ModelMap {

    ForgetfulModel(Order order) {
      super(order);
    }

    private ForgetfulModel(ModelMap model) {
      super(model.order);
      model.entries().forEach(held -> put(held.key, held.value));
    }

    @Override
    ModelMap copy() {
      return new ForgetfulModel(this);
    }

    @Override
    void remove(Object key) {
      if (size() <= 7) {
        super.remove(key);
      }
    }
  }

  /**
   * A stand-in for an adapter, which keeps the old value of a key where it puts several at once.
   */
  private static final class WrongPMap extends AbstractUnmodifiableMap<Object, Object>
      implements PMap<Object, Object> {

    private final PMap<Object, Object> map;

    private WrongPMap(PMap<Object, Object> map) {
      this.map = map;
    }

    @Override
    public PMap<Object, Object> plus(Object key, Object value) {
      return new WrongPMap(map.plus(key, value));
    }

    @Override
    public PMap<Object, Object> plusAll(Map<? extends Object, ? extends Object> added) {
      PMap<Object, Object> all = map;
      for (Map.Entry<?, ?> entry : added.entrySet()) {
        all = all.plus(entry.getKey(), map.getOrDefault(entry.getKey(), entry.getValue()));
      }
      return new WrongPMap(all);
    }

    @Override
    public PMap<Object, Object> minus(Object key) {
      return new WrongPMap(map.minus(key));
    }

    @Override
    public PMap<Object, Object> minusAll(Collection<?> keys) {
      return new WrongPMap(map.minusAll(keys));
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      return map.entrySet();
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private boolean soak(List<Operations<?>> targets) {
    Runner.Limits limits = new Runner.Limits(1, Duration.ofMinutes(1), Long.MAX_VALUE);
    return new Runner(Work.scripts(targets), limits, null, 0, new PrintStream(out)).run();
  }

  /** The steps that the report says to replay, after which the script still fails. */
  private int[] assertReplayFails(List<Operations<?>> targets) {
    Matcher matcher = Pattern.compile("--replay ([^\"]+)\"").matcher(out.toString());
    assertThat(matcher.find()).as("a replay in %s", out).isTrue();
    Replay replay = Replay.parse(matcher.group(1));
    Script script = new Script(replay.seed(), targets);

    assertThat(replay.run(script, new PrintStream(out))).isFalse();

    for (int left = 0; left < replay.steps().length; left++) {
      int omitted = replay.steps()[left];
      int[] fewer = java.util.Arrays.stream(replay.steps()).filter(s -> s != omitted).toArray();
      assertThat(script.run(fewer)).as("without step %d", omitted).isNull();
    }
    return replay.steps();
  }

  @Test
  void aModelThatForgetsToRemoveIsFound() {
    List<Operations<?>> targets = List.of(CoreMaps.operations(ForgetfulModel::new));

    assertThat(soak(targets)).isFalse();

    assertThat(out.toString()).contains("MISMATCH", "target core map", "without(", "1 mismatches");
    assertThat(assertReplayFails(targets)).hasSizeLessThan(12);
  }

  @Test
  void anAdapterThatKeepsOldValuesIsFound() {
    List<Operations<?>> targets =
        List.of(
            PMaps.operations(
                "a wrong map",
                () -> new WrongPMap(HashTreePMap.empty()),
                HashTreePMap::empty,
                false));

    assertThat(soak(targets)).isFalse();

    assertThat(out.toString()).contains("MISMATCH", "target a wrong map", "plusAll(");
    assertThat(assertReplayFails(targets)).hasSizeLessThan(4);
  }

  @Test
  void whatIsThrownIsFoundToo() {
    Operations<CoreMaps> throwing =
        CoreMaps.operations()
            .add(
                50,
                "{a} throws",
                (maps, step) -> {
                  throw new StackOverflowError("deep");
                });

    assertThat(soak(List.of(throwing))).isFalse();

    assertThat(out.toString()).contains("MISMATCH", "m", "throws", "StackOverflowError: deep");
    assertThat(assertReplayFails(List.of(throwing))).hasSize(1);
  }
}
