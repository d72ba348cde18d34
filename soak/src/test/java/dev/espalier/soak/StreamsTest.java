package dev.espalier.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A short run on malformed streams, and whether what is wrong would be seen. */
class StreamsTest {

  private static final int MUTATIONS = 5_000;

  private final StreamCorpus corpus = new StreamCorpus();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void mutationsOfFixedSeedsFindNoFailure() {
    Runner.Limits limits = new Runner.Limits(2, Duration.ofMinutes(2), MUTATIONS);

    assertThat(new Runner(new StreamWork(), limits, null, 1, System.out).run())
        .as("no failure (see the output)")
        .isTrue();
  }

  @Test
  void streamsThatAreNotMutatedAreRead() throws Exception {
    for (int index = 0; index < corpus.size(); index++) {
      Object object = MutatedInput.read(corpus.stream(index), corpus.classNames());

      assertThatCode(() -> Consistency.check(object)).doesNotThrowAnyException();
    }
  }

  @Test
  void theCorpusHasEverySerializableClass() {
    assertThat(corpus.classNames())
        .contains(
            "dev.espalier.SerializedMap",
            "dev.espalier.SerializedSet",
            "dev.espalier.vavr.SerializedMap",
            "dev.espalier.vavr.SerializedSet",
            "dev.espalier.pcollections.HashPMap$SerialForm",
            "dev.espalier.pcollections.OrderedPMap$SerialForm",
            "dev.espalier.pcollections.MapPSet$SerialForm",
            "dev.espalier.pcollections.OrderedPSet$SerialForm",
            "dev.espalier.guava.SerializedForm",
            "dev.espalier.guava.SerializedForm$Kind");
  }

  @Test
  void aSeedGivesTheSameMutationAgain() {
    for (long seed = 0; seed < 100; seed++) {
      assertThat(StreamMutation.of(corpus, seed).bytes())
          .isEqualTo(StreamMutation.of(corpus, seed).bytes());
    }
  }

  @Test
  void aReplayReadsOneStream() {
    PrintStream printed = new PrintStream(out);

    assertThat(Soak.run(List.of("streams", "--replay", "7"), printed, printed)).isZero();

    assertThat(out.toString()).contains("seed 7, no failure: stream ");
  }

  @Test
  void whatIsInconsistentIsFound() {
    Map<Object, Object> lost = new MapOf(Map.entry("a", 1), Map.entry("b", 2));
    Map<Object, Object> twice = new MapOf(Map.entry("c", 1), Map.entry("c", 1));

    assertThatThrownBy(() -> Consistency.check(lost)).hasMessageContaining("not found");
    assertThatThrownBy(() -> Consistency.check(twice)).hasMessageContaining("a key twice");
    Consistency.check(PersistentMap.of("a", 1, "b", 2));
    Consistency.check(PersistentSet.of("a", "b"));
  }

  /** A map that finds no key "b", and shows whatever it is told. */
  private static final class MapOf extends AbstractMap<Object, Object> {

    private final List<Map.Entry<Object, Object>> entries;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    MapOf(Map.Entry<Object, Object>... entries) {
      this.entries = List.of(entries);
    }

    @Override
    public boolean containsKey(Object key) {
      return !"b".equals(key) && super.containsKey(key);
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<Object, Object>> iterator() {
          return entries.iterator();
        }

        @Override
        public int size() {
          return entries.size();
        }
      };
    }
  }

  /** Throws from code that is not the JDK's. */
  private static final class Throwing implements Serializable {

    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) {
      throw new IllegalStateException("ours");
    }
  }

  @Test
  void onlyWhatTheJdkThrowsItselfIsAccepted() throws Exception {
    byte[] stream = RoundTrip.write(new Throwing());
    byte[] ofNoClass = {(byte) 0xAC, (byte) 0xED, 0, 5, 0x73, 0x70};

    assertThat(ThrownByTheJdk.accepts(thrownBy(stream))).isFalse();
    assertThat(ThrownByTheJdk.accepts(thrownBy(ofNoClass))).isTrue();
    assertThat(ThrownByTheJdk.accepts(new OutOfMemoryError())).isFalse();
    assertThat(ThrownByTheJdk.accepts(new NullPointerException())).isFalse();
  }

  private static Throwable thrownBy(byte[] stream) throws Exception {
    try {
      RoundTrip.read(stream);
      throw new AssertionError("nothing was thrown");
    } catch (RuntimeException e) {
      return e;
    }
  }
}
