package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Keys;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests what the Vavr adapter guarantees beyond equal results, and where it differs from Vavr. */
class VavrAdapterTest {

  private static final HashMap<String, Integer> FRUIT = HashMap.of("pear", 5, "apple", 3);

  private static final HashedKey[] EQUAL_HASHES = {
    new HashedKey(7, 1), new HashedKey(7, 2), new HashedKey(7, 3), new HashedKey(7, 4)
  };

  // Conversion from and to core

  @Test
  void wrappingAndUnwrappingReturnTheSameInstance() {
    PersistentMap<String, Integer> map = PersistentMap.of("apple", 3);
    PersistentMap<String, Integer> linked = map.inOrder(Order.INSERTION);
    PersistentSet<String> set = PersistentSet.of("apple");

    assertThat(HashMap.of(map).asPersistentMap()).isSameAs(map);
    assertThat(HashMap.ofAll(map).asPersistentMap()).isSameAs(map);
    assertThat(LinkedHashMap.of(linked).asPersistentMap()).isSameAs(linked);
    assertThat(HashSet.ofAll(set).asPersistentSet().asMap()).isSameAs(set.asMap());
    assertThat(LinkedHashSet.ofAll(linked.keySet()).asPersistentSet().asMap()).isSameAs(linked);
  }

  @Test
  void mapsOfTheOtherOrderAreConverted() {
    LinkedHashMap<String, Integer> linked = LinkedHashMap.of("z", 1, "y", 2, "x", 3);

    assertThat(HashMap.of(linked.asPersistentMap())).isEqualTo(HashMap.of("x", 3, "y", 2, "z", 1));
    assertThat(LinkedHashSet.ofAll(HashSet.of("z", "y", "x").asPersistentSet()))
        .containsExactly("x", "y", "z");
  }

  @Test
  void keySetsAreViewsOfTheMap() {
    HashSet<String> keys = (HashSet<String>) FRUIT.keySet();
    LinkedHashMap<String, Integer> linked = LinkedHashMap.of("pear", 5, "apple", 3);

    assertThat(keys.asPersistentSet().asMap()).isSameAs(FRUIT.asPersistentMap());
    assertThat(((LinkedHashSet<String>) linked.keySet()).asPersistentSet().asMap())
        .isSameAs(linked.asPersistentMap());
  }

  // Identity

  @Test
  void emptyMapsAndSetsAreSingletons() {
    assertThat(FRUIT.filter(entry -> false)).isSameAs(HashMap.empty());
    assertThat(FRUIT.remove("apple").remove("pear")).isSameAs(HashMap.empty());
    assertThat(HashMap.of(PersistentMap.of())).isSameAs(HashMap.empty());
    assertThat(LinkedHashMap.of("pear", 5).tail()).isSameAs(LinkedHashMap.empty());
    assertThat(HashSet.of("pear").remove("pear")).isSameAs(HashSet.empty());
    assertThat(LinkedHashSet.of("pear").diff(HashSet.of("pear"))).isSameAs(LinkedHashSet.empty());
    assertThat(HashMap.empty().keySet()).isSameAs(HashSet.empty());
  }

  /** Vavr returns an equal copy from most of these. */
  @Test
  void noOpsReturnTheSameInstance() {
    assertThat(FRUIT.put("apple", FRUIT.get("apple").get())).isSameAs(FRUIT);
    assertThat(FRUIT.filter(entry -> true)).isSameAs(FRUIT);
    assertThat(FRUIT.reject(entry -> false)).isSameAs(FRUIT);
    assertThat(FRUIT.mapValues(value -> value).asPersistentMap()).isSameAs(FRUIT.asPersistentMap());
    assertThat(FRUIT.dropWhile(entry -> false)).isSameAs(FRUIT);
    assertThat(FRUIT.partition(entry -> true)._1).isSameAs(FRUIT);
    assertThat(FRUIT.retainAll(FRUIT)).isSameAs(FRUIT);
  }

  // Order among keys with equal hashes: the one permitted difference

  /** In Vavr the newest comes first as well, but each put reverses the others. */
  @Test
  void keysWithEqualHashesIterateNewestFirst() {
    assertThat(HashSet.of(EQUAL_HASHES))
        .containsExactly(EQUAL_HASHES[3], EQUAL_HASHES[2], EQUAL_HASHES[1], EQUAL_HASHES[0]);
    assertThat(io.vavr.collection.HashSet.of(EQUAL_HASHES))
        .containsExactly(EQUAL_HASHES[3], EQUAL_HASHES[1], EQUAL_HASHES[0], EQUAL_HASHES[2]);
  }

  /** In Vavr a removal reverses them, as a put does. */
  @Test
  void removalKeepsTheOrderOfKeysWithEqualHashes() {
    assertThat(HashSet.of(EQUAL_HASHES).remove(EQUAL_HASHES[0]))
        .containsExactly(EQUAL_HASHES[3], EQUAL_HASHES[2], EQUAL_HASHES[1]);
    assertThat(io.vavr.collection.HashSet.of(EQUAL_HASHES).remove(EQUAL_HASHES[0]))
        .containsExactly(EQUAL_HASHES[2], EQUAL_HASHES[1], EQUAL_HASHES[3]);
  }

  /** Vavr rebuilds the filtered set. */
  @Test
  void filterKeepsTheOrderOfElementsWithEqualHashes() {
    assertThat(HashSet.of(EQUAL_HASHES).filter(key -> key != EQUAL_HASHES[0]))
        .containsExactly(EQUAL_HASHES[3], EQUAL_HASHES[2], EQUAL_HASHES[1]);
    assertThat(io.vavr.collection.HashSet.of(EQUAL_HASHES).filter(key -> key != EQUAL_HASHES[0]))
        .containsExactly(EQUAL_HASHES[2], EQUAL_HASHES[3], EQUAL_HASHES[1]);
  }

  /** This bounds the cost of crafted strings that collide. */
  @Test
  void moreThanFourStringsWithEqualHashesAreSorted() {
    String[] keys = new String[5];
    for (int number = 0; number < keys.length; number++) {
      keys[number] = Keys.collidingString(4, number * 5 % 16);
    }

    assertThat(HashSet.of(keys).toJavaList()).isSorted().hasSize(5);
  }

  // Laziness and iterators

  @Test
  void viewsByMappingAreLazy() {
    AtomicInteger calls = new AtomicInteger();
    var mapped = FRUIT.map(entry -> calls.incrementAndGet());

    assertThat(mapped).isInstanceOf(Stream.class);
    assertThat(FRUIT.values()).isInstanceOf(Stream.class);
    assertThat(FRUIT.flatMap(entry -> List.of(1, 2))).isInstanceOf(Stream.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  void iteratorsBehaveLikeVavrs() {
    Iterator<Tuple2<String, Integer>> iterator = FRUIT.iterator();

    assertThat(iterator.toString()).isEqualTo("Iterator(?)");
    assertThat(iterator.next()).isEqualTo(Tuple.of("pear", 5));
    assertThat(iterator.next()).isEqualTo(Tuple.of("apple", 3));
    assertThat(iterator.toString()).isEqualTo("Iterator()");
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void conversionsReturnTheAdaptersClasses() {
    Set<Tuple2<String, Integer>> set = FRUIT.toSet();

    assertThat(set).isInstanceOf(HashSet.class);
    assertThat(set.toMap(entry -> entry)).isInstanceOf(HashMap.class).isEqualTo(FRUIT);
    assertThat(set.toLinkedMap(entry -> entry)).isInstanceOf(LinkedHashMap.class).isEqualTo(FRUIT);
    assertThat(FRUIT.toLinkedSet()).isInstanceOf(LinkedHashSet.class);
    assertThat(FRUIT.groupBy(entry -> 1)).isInstanceOf(LinkedHashMap.class);
    assertThat(set.toSet()).isSameAs(set);
  }

  @Test
  void equalToVavrsMapsButNotToTheJdks() {
    Map<String, Integer> tree = io.vavr.collection.TreeMap.of("pear", 5, "apple", 3);
    Map<String, Integer> theirs = io.vavr.collection.LinkedHashMap.of("pear", 5, "apple", 3);

    assertThat(FRUIT).isEqualTo(tree).isEqualTo(theirs).hasSameHashCodeAs(theirs);
    assertThat(tree).isEqualTo(FRUIT);
    assertThat(theirs).isEqualTo(FRUIT);
    assertThat(FRUIT).isNotEqualTo((Object) java.util.Map.of("apple", 3, "pear", 5));
    assertThat(FRUIT.keySet()).isNotEqualTo((Object) java.util.Set.of("apple", "pear"));
    assertThat(HashMap.<@Nullable Object, Integer>of(1, 1))
        .isNotEqualTo(io.vavr.collection.TreeMap.of("x", 1));
  }

  @Test
  void errorsNameTheEmptyCollection() {
    assertThatThrownBy(() -> HashMap.empty().head())
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("head of empty HashMap");
    assertThatThrownBy(() -> LinkedHashMap.empty().last())
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("last of empty LinkedHashMap");
    assertThatThrownBy(() -> HashMap.empty().init())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("init of empty HashMap");
    assertThatThrownBy(() -> HashSet.empty().tail())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("tail of empty set");
    assertThatThrownBy(() -> FRUIT.asPartialFunction().apply("fig"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("fig");
  }
}
