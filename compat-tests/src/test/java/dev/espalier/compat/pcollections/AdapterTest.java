package dev.espalier.compat.pcollections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * How the adapter's maps and sets are created, from core and from foreign maps and sets, and what
 * it adds to PCollections.
 */
class AdapterTest {

  private static final PersistentMap<String, Integer> HASH = PersistentMap.of("a", 1, "b", 2);
  private static final PersistentMap<String, Integer> INSERTION =
      PersistentMap.<String, Integer>empty(Order.INSERTION).with("z", 1).with("b", 2);

  @Test
  void wrappingAndUnwrappingGivesTheVeryCoreMap() {
    assertThat(HashPMap.of(HASH).asPersistentMap()).isSameAs(HASH);
    assertThat(OrderedPMap.of(INSERTION).asPersistentMap()).isSameAs(INSERTION);
    assertThat(HashTreePMap.from(HASH).asPersistentMap()).isSameAs(HASH);
    assertThat(OrderedPMap.from(INSERTION).asPersistentMap()).isSameAs(INSERTION);
  }

  @Test
  void wrappingAndUnwrappingGivesTheVeryCoreSet() {
    PersistentSet<String> hash = HASH.keySet();
    PersistentSet<String> insertion = INSERTION.keySet();

    assertThat(MapPSet.of(hash).asPersistentSet()).isSameAs(hash);
    assertThat(MapPSet.of(insertion).asPersistentSet()).isSameAs(insertion);
    assertThat(OrderedPSet.of(insertion).asPersistentSet()).isSameAs(insertion);
    assertThat(HashTreePSet.from(hash).asPersistentSet()).isSameAs(hash);
    assertThat(OrderedPSet.from(insertion).asPersistentSet()).isSameAs(insertion);
  }

  @Test
  void aCoreMapOfTheOtherOrderIsCopiedAndKeepsTheOrderWhereItCan() {
    assertThat(OrderedPMap.of(HASH)).containsExactlyEntriesOf(HASH);
    assertThat(OrderedPSet.of(HASH.keySet())).containsExactlyElementsOf(HASH.keySet());
    assertThat(HashPMap.of(INSERTION)).isEqualTo(INSERTION);
    assertThat(HashPMap.of(INSERTION).asPersistentMap().order()).isEqualTo(Order.HASH);
    assertThat(HashTreePSet.from(INSERTION.keySet()).asPersistentSet().order())
        .isEqualTo(Order.HASH);
  }

  @Test
  void fromTheSameTypeIsTheVeryObject() {
    HashPMap<String, Integer> hash = HashPMap.of(HASH);
    OrderedPMap<String, Integer> ordered = OrderedPMap.of(INSERTION);
    MapPSet<String> set = MapPSet.of(HASH.keySet());
    OrderedPSet<String> orderedSet = OrderedPSet.of(INSERTION.keySet());

    assertThat(HashTreePMap.<String, Integer>from(hash)).isSameAs(hash);
    assertThat(OrderedPMap.<String, Integer>from(ordered)).isSameAs(ordered);
    assertThat(HashTreePSet.<String>from(set)).isSameAs(set);
    assertThat(OrderedPSet.<String>from(orderedSet)).isSameAs(orderedSet);
  }

  @Test
  void aSetOfTheKeysOfAnAdapterMapSharesItsTrie() {
    HashPMap<String, Integer> map = HashPMap.of(HASH);

    assertThat(MapPSet.from(map).asPersistentSet().asMap()).isSameAs(HASH);
    assertThat(HashTreePSet.from(map.keySet()).asPersistentSet().asMap()).isSameAs(HASH);
    assertThat(OrderedPSet.from(OrderedPMap.of(INSERTION).keySet()).asPersistentSet().asMap())
        .isSameAs(INSERTION);
  }

  @Test
  void foreignMapsAreTakenEverywhere() {
    PMap<String, Integer> foreign = TreePMap.<String, Integer>empty().plus("b", 2).plus("a", 1);

    assertThat(HashTreePMap.from(foreign)).isEqualTo(foreign);
    assertThat(OrderedPMap.from(foreign)).containsExactlyEntriesOf(foreign);
    assertThat(HashTreePMap.singleton("a", 9).plusAll(foreign)).isEqualTo(foreign);
    assertThat(HashPMap.of(HASH).minusAll(foreign.keySet())).isEmpty();
    assertThat(org.pcollections.HashTreePMap.from(HashPMap.of(HASH))).isEqualTo(HASH);
  }

  @Test
  void aSetOfTheKeysOfAForeignMapKeepsItsOrder() {
    PMap<Integer, String> ordered =
        org.pcollections.OrderedPMap.singleton(9, "nine").plus(3, "three");

    assertThat(MapPSet.from(ordered)).containsExactly(9, 3);
    assertThat(MapPSet.from(ordered, 1)).containsExactly(9, 3, 1);
    assertThat(MapPSet.from(ordered, (Collection<Integer>) List.of(5, 1)))
        .containsExactly(9, 3, 5, 1);
    assertThat(MapPSet.from(OrderedPMap.from(ordered)).minus(9).plus(9)).containsExactly(3, 9);
  }

  @Test
  void aSetOfTheKeysOfASortedMapDoesNotSortWhatIsAdded() {
    PMap<String, Integer> sorted = TreePMap.<String, Integer>empty().plus("z", 1).plus("b", 2);

    assertThat(MapPSet.from(sorted).plus("m")).containsExactly("b", "z", "m");
    assertThat(org.pcollections.MapPSet.from(sorted).plus("m")).containsExactly("b", "m", "z");
  }

  @Test
  void aSetOfTheKeysOfAHashMapIsInHashOrder() {
    PMap<String, Integer> foreign = org.pcollections.HashTreePMap.from(HASH);

    assertThat(MapPSet.from(foreign).asPersistentSet().order()).isEqualTo(Order.HASH);
    assertThat(MapPSet.from(foreign)).isEqualTo(HASH.keySet());
  }

  @Test
  void emptyOfAnIntMapIsEmptyWhateverThatHolds() {
    assertThat(HashPMap.<String, Integer>empty(IntTreePMap.empty()))
        .isSameAs(HashTreePMap.<String, Integer>empty());
    assertThatThrownBy(() -> HashPMap.empty(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("intMap");
  }

  @Test
  void whateverBecomesEmptyIsTheOneEmptyObject() {
    assertThat(HashTreePMap.singleton("a", 1).minus("a")).isSameAs(HashTreePMap.empty());
    assertThat(OrderedPMap.singleton("a", 1).minus("a")).isSameAs(OrderedPMap.empty());
    assertThat(HashTreePSet.singleton("a").minus("a")).isSameAs(HashTreePSet.empty());
    assertThat(OrderedPSet.singleton("a").minus("a")).isSameAs(OrderedPSet.empty());
    assertThat(HashTreePMap.from(Map.of())).isSameAs(HashTreePMap.empty());
    assertThat(HashTreePSet.from(List.of())).isSameAs(HashTreePSet.empty());
  }

  @Test
  void whatChangesNothingIsTheVeryObject() {
    HashPMap<String, Integer> hash = HashPMap.of(HASH);
    OrderedPMap<String, Integer> ordered = OrderedPMap.of(INSERTION);
    MapPSet<String> set = HashTreePSet.from(List.of("a", "b"));

    assertThat(hash.plus("a", 1)).isSameAs(hash);
    assertThat(hash.plusAll(hash)).isSameAs(hash);
    assertThat(ordered.plus("b", 2)).isSameAs(ordered);
    assertThat(ordered.plusAll(ordered)).isSameAs(ordered);
    assertThat(set.plusAll(set)).isSameAs(set);
    assertThat(set.plusAll(List.of("b"))).isSameAs(set);
    var keys = MapPSet.from(hash);
    assertThat(keys.plusAll(List.copyOf(keys))).isSameAs(keys);
    assertThat(keys.plusAll(keys)).isSameAs(keys);
    assertThat(set.minusAll(List.of("c"))).isSameAs(set);
    assertThat(set.intersect(List.of("a", "b", "c"))).isSameAs(set);
  }

  @Test
  void manyKeysAreTakenAwayAsFewAre() {
    List<Integer> keys = IntStream.range(0, 40_000).boxed().toList();
    List<Integer> many = IntStream.range(10_000, 50_000).boxed().toList();
    List<Integer> rest = keys.subList(0, 10_000);

    assertThat(OrderedPSet.from(keys).minusAll(many)).containsExactlyElementsOf(rest);
    assertThat(HashTreePSet.from(keys).minusAll(many)).isEqualTo(new HashSet<>(rest));
    assertThat(OrderedPMap.of(mapOf(keys)).minusAll(many).keySet()).isEqualTo(new HashSet<>(rest));
    assertThat(HashPMap.of(mapOf(keys)).minusAll(many).keySet()).isEqualTo(new HashSet<>(rest));
  }

  private static PersistentMap<Integer, Integer> mapOf(List<Integer> keys) {
    return keys.stream().collect(PersistentMap.toPersistentMap(key -> key, key -> -key));
  }

  @Test
  void nullInPlaceOfAnOperandIsNamed() {
    HashPMap<String, Integer> map = HashPMap.of(HASH);
    MapPSet<String> set = MapPSet.of(HASH.keySet());

    assertThatThrownBy(() -> map.plusAll(null)).hasMessage("map");
    assertThatThrownBy(() -> OrderedPMap.from(null)).hasMessage("map");
    assertThatThrownBy(() -> map.minusAll(null)).hasMessage("elements");
    assertThatThrownBy(() -> set.plusAll(null)).hasMessage("elements");
    assertThatThrownBy(() -> set.minusAll(null)).hasMessage("elements");
    assertThatThrownBy(() -> set.intersect(null)).hasMessage("elements");
    assertThatThrownBy(() -> HashTreePSet.from(null)).hasMessage("elements");
  }

  @Test
  void mapCollectorsRefuseEqualKeysUnlessTheyAreToldHowToMerge() {
    List<String> words = List.of("pear", "plum", "fig");

    assertThat(words.stream().collect(HashTreePMap.toHashPMap(word -> word, String::length)))
        .isEqualTo(Map.of("pear", 4, "plum", 4, "fig", 3));
    assertThat(
            words.parallelStream()
                .collect(
                    OrderedPMap.toOrderedPMap(
                        String::length, word -> word, (older, newer) -> older + "+" + newer)))
        .containsExactly(Map.entry(4, "pear+plum"), Map.entry(3, "fig"));
    assertThatThrownBy(
            () -> words.stream().collect(HashTreePMap.toHashPMap(String::length, word -> word)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two values for one key: pear and plum");
  }

  @Test
  void setCollectorsKeepTheElementsThatFromKeeps() {
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      equal.add(new String("fig"));
    }

    assertThat(equal.stream().collect(HashTreePSet.toMapPSet()).iterator().next())
        .isSameAs(equal.get(2));
    assertThat(equal.stream().collect(OrderedPSet.toOrderedPSet()).iterator().next())
        .isSameAs(equal.get(0));
    assertThat(Stream.of("b", null, "a", "b").parallel().collect(OrderedPSet.toOrderedPSet()))
        .containsExactly("b", null, "a");
  }

  @Test
  void aLookupMakesNoGarbage() {
    Integer[] keys = IntStream.range(0, 1000).boxed().toArray(Integer[]::new);
    HashPMap<Integer, Integer> map =
        Arrays.stream(keys).collect(HashTreePMap.toHashPMap(key -> key, key -> key));
    OrderedPMap<Integer, Integer> ordered = OrderedPMap.from(map);
    MapPSet<Integer> set = MapPSet.from(map);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    lookUp(map, ordered, set, keys);

    long before = threads.getCurrentThreadAllocatedBytes();
    int found = lookUp(map, ordered, set, keys);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(found).isEqualTo(3 * keys.length);
    assertThat(allocated).as("bytes for %d lookups", found).isLessThan(keys.length);
  }

  private static int lookUp(
      HashPMap<Integer, Integer> map,
      OrderedPMap<Integer, Integer> ordered,
      MapPSet<Integer> set,
      Integer[] keys) {
    int found = 0;
    for (Integer key : keys) {
      found += map.get(key) == key ? 1 : 0;
      found += ordered.get(key) == key ? 1 : 0;
      found += set.contains(key) ? 1 : 0;
    }
    return found;
  }
}
