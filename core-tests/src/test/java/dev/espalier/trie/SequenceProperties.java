package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A sequence at any places, in any succession, beside a {@link TreeMap} of unsigned places. */
class SequenceProperties {

  @Provide
  Arbitrary<List<Integer>> places() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 200),
            Arbitraries.of(31, 32, 1023, 1024, 1 << 15, 1 << 20, 1 << 25, 1 << 30, -1, -1 << 31))
        .list()
        .ofMaxSize(100)
        .withoutEdgeCases();
  }

  @Property
  void behavesLikeItsModel(
      @ForAll("places") List<Integer> put, @ForAll("places") List<Integer> removed) {
    Sequence<String> sequence = Sequence.empty();
    TreeMap<Integer, String> model = new TreeMap<>(Integer::compareUnsigned);
    for (int i = 0; i < put.size(); i++) {
      sequence = sequence.put(put.get(i), "element " + i);
      model.put(put.get(i), "element " + i);
      check(sequence, model);
    }
    for (int place : removed) {
      Sequence<String> before = sequence;
      sequence = sequence.remove(place);
      if (model.remove(place) == null) {
        assertThat(sequence).isSameAs(before);
      }
      check(sequence, model);
    }
    for (int place : put) {
      assertThat(sequence.get(place)).isEqualTo(model.get(place));
    }
  }

  private static void check(Sequence<String> sequence, TreeMap<Integer, String> model) {
    Invariants.check(sequence);
    List<String> walked = new ArrayList<>();
    sequence.forEach(walked::add);
    assertThat(walked).isEqualTo(new ArrayList<>(model.values()));
    assertThat(sequence.size()).isEqualTo(model.size());
    if (!model.isEmpty()) {
      assertThat(sequence.first()).isEqualTo(model.firstEntry().getValue());
      assertThat(sequence.last()).isEqualTo(model.lastEntry().getValue());
    }
  }
}
