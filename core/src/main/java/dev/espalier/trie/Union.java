package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Set union of two tries. For a key in both the newer entry wins, with the value that {@code
 * resolve}, if there is one, returns for the older and the newer value.
 *
 * <p>Each step also reports, in two fields that its caller reads at once, whether the result
 * consists of the same key and value instances as an operand. Comparing the result by identity is
 * not enough: where the operands hold the same entries in different nodes, the result is one of
 * them but could be either.
 */
final class Union<K extends @Nullable Object, V extends @Nullable Object> {

  private final @Nullable BinaryOperator<V> resolve;
  private boolean isOlder;
  private boolean isNewer;

  Union(@Nullable BinaryOperator<V> resolve) {
    this.resolve = resolve;
  }

  Trie<K, V> of(int shift, Trie<K, V> older, Trie<K, V> newer) {
    if (older == newer && resolve == null) {
      isOlder = true;
      isNewer = true;
      return older;
    }
    if (older instanceof Branch<K, V> first && newer instanceof Branch<K, V> second) {
      int level = Branch.meeting(shift, first, second);
      Trie<K, V> union = ofBranches(first.at(level), second.at(level));
      return isOlder ? older : isNewer ? newer : union;
    }
    if (older instanceof Collision<K, V> collision && newer instanceof Branch<K, V> branch) {
      return of(shift, collision.asBranchBeside(branch), newer);
    }
    if (newer instanceof Collision<K, V> collision && older instanceof Branch<K, V> branch) {
      return of(shift, older, collision.asBranchBeside(branch));
    }
    if (older instanceof Collision<K, V> first && newer instanceof Collision<K, V> second) {
      return ofFewEntries(shift, first.listingAs(second), second.listingAs(first));
    }
    return ofFewEntries(shift, older, newer);
  }

  /** The union of two nodes that are not compared slot by slot. */
  private Trie<K, V> ofFewEntries(int shift, Trie<K, V> older, Trie<K, V> newer) {
    if (newer.size() <= older.size()) {
      isNewer = true;
      Trie<K, V> union = putEach(shift, older, newer, true);
      isOlder = union == older;
      isNewer &= union.size() == newer.size();
      return isNewer && !isOlder ? newer : union;
    }
    Trie<K, V> union = putEach(shift, newer, older, false);
    isOlder = false;
    isNewer = union == newer;
    return union;
  }

  /** The union of two branches of one shift. */
  private Trie<K, V> ofBranches(Branch<K, V> older, Branch<K, V> newer) {
    int shift = older.shift;
    int nodeMap = older.nodeMap | newer.nodeMap | differentKeys(older, newer);
    int dataMap = (older.dataMap | newer.dataMap) & ~nodeMap;
    var slots = new Object[2 * bitCount(dataMap) + bitCount(nodeMap)];
    var union = new Branch<K, V>(shift, dataMap, nodeMap, 0, slots); // says where what belongs
    int onlyOlder = older.slotMap() & ~newer.slotMap();
    int onlyNewer = newer.slotMap() & ~older.slotMap();
    // a loop for each kind of slot: one loop that asks each slot what it is takes a fifth longer
    int size = bitCount(dataMap) + copy(older, onlyOlder, union) + copy(newer, onlyNewer, union);
    boolean allOlder = onlyNewer == 0;
    boolean allNewer = onlyOlder == 0;
    for (int rest = older.slotMap() & newer.slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      if ((dataMap & bit) != 0) {
        int i = older.dataIndex(bit);
        int j = newer.dataIndex(bit);
        K key = newer.key(j);
        V value = resolve == null ? newer.value(j) : resolve.apply(older.value(i), newer.value(j));
        allOlder &= key == older.key(i) && value == older.value(i);
        allNewer &= value == newer.value(j);
        int to = union.dataIndex(bit);
        slots[to] = key;
        slots[to + 1] = value;
      } else {
        Trie<K, V> child = ofChildren(shift + Trie.BITS, bit, older, newer);
        allOlder &= isOlder;
        allNewer &= isNewer;
        slots[union.nodeIndex(bit)] = child;
        size += child.size();
      }
    }
    isOlder = allOlder;
    isNewer = allNewer;
    return allOlder ? older : allNewer ? newer : new Branch<>(shift, dataMap, nodeMap, size, slots);
  }

  /** The slots in which both have an entry inline, but of different keys. */
  private static int differentKeys(Branch<?, ?> older, Branch<?, ?> newer) {
    int different = 0;
    for (int rest = older.dataMap & newer.dataMap; rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      Object key = newer.slots[newer.dataIndex(bit)];
      if (!Trie.sameKey(key, older.slots[older.dataIndex(bit)])) {
        different |= bit;
      }
    }
    return different;
  }

  /** Copies some slots, each to the same slot; the number of entries in the children among them. */
  private static int copy(Branch<?, ?> from, int slotMap, Branch<?, ?> to) {
    from.copyEntries(from.dataMap & slotMap, to);
    int inChildren = 0;
    for (int rest = from.nodeMap & slotMap; rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      Trie<?, ?> child = from.child(bit);
      to.slots[to.nodeIndex(bit)] = child;
      inChildren += child.size();
    }
    return inChildren;
  }

  /** Returns the union of the contents of a slot, which is more than one entry. */
  private Trie<K, V> ofChildren(int shift, int bit, Branch<K, V> older, Branch<K, V> newer) {
    if ((older.nodeMap & newer.nodeMap & bit) != 0) {
      return of(shift, older.child(bit), newer.child(bit));
    }
    isOlder = false;
    isNewer = false;
    int i = older.dataIndex(bit);
    int j = newer.dataIndex(bit);
    if ((older.nodeMap & bit) != 0) {
      Trie<K, V> child = older.child(bit);
      K key = newer.key(j);
      Trie<K, V> union = put(shift, child, Trie.hashOf(key), key, newer.value(j), true);
      isOlder = union == child;
      return union;
    }
    K key = older.key(i);
    V value = older.value(i);
    int hash = Trie.hashOf(key);
    if ((newer.nodeMap & bit) != 0) {
      Trie<K, V> child = newer.child(bit);
      Trie<K, V> union = put(shift, child, hash, key, value, false);
      isNewer = union == child;
      return union;
    }
    return Leaf2.of(hash, key, value, Trie.hashOf(newer.key(j)), newer.key(j), newer.value(j));
  }

  /** Puts entries, which are newer or older than those of {@code trie} and not more, one by one. */
  private Trie<K, V> putEach(int shift, Trie<K, V> trie, Trie<K, V> entries, boolean newer) {
    Trie<K, V> union = trie;
    if (entries instanceof Leaf1<K, V> one) {
      union = put(shift, union, one.hash0, one.key0, one.value0, newer);
    }
    if (entries instanceof Leaf2<K, V> two) {
      union = put(shift, union, two.hash1, two.key1, two.value1, newer);
    }
    if (entries instanceof Leaf3<K, V> three) {
      union = put(shift, union, three.hash2, three.key2, three.value2, newer);
    }
    if (entries instanceof Leaf4<K, V> four) {
      union = put(shift, union, four.hash3, four.key3, four.value3, newer);
    }
    if (!(entries instanceof Leaf)) {
      for (var entry = new TrieIterator<>(entries); entry.hasNext(); entry.advance()) {
        union = put(shift, union, Trie.hashOf(entry.key()), entry.key(), entry.value(), newer);
      }
    }
    return union;
  }

  /** Puts an entry that is newer, or older, than those of {@code trie}. */
  @SuppressWarnings("NullAway") // without resolve no entry counts as present
  private Trie<K, V> put(int shift, Trie<K, V> trie, int hash, K key, V value, boolean newer) {
    Leaf<K, V> present = resolve == null ? Leaf.none() : trie.select(hash, key);
    if (present.size() == 0) {
      return trie.put(shift, hash, key, value, !newer);
    }
    V other = present.value(0);
    V resolved = newer ? resolve.apply(other, value) : resolve.apply(value, other);
    isNewer &= resolved == value;
    return trie.put(shift, hash, newer ? key : present.key(0), resolved, false);
  }
}
