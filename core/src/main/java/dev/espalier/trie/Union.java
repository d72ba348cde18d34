package dev.espalier.trie;

import static java.lang.Integer.lowestOneBit;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The entries of two tries; a key in both gets the newer entry, with the value that {@code resolve}
 * makes of the older and the newer one if there is a {@code resolve}.
 *
 * <p>Beside its result every step tells whether that holds the very entries of an operand, in two
 * fields that the step above reads at once. Identity of the result alone would not do: where both
 * operands hold the same entries in different nodes, the result is one of them, and the step above
 * has to know that it could be either.
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
      return ofBranches(shift, first, second);
    }
    return newer.size() <= older.size()
        ? putEach(shift, older, newer)
        : putMissing(shift, older, newer);
  }

  private Trie<K, V> ofBranches(int shift, Branch<K, V> older, Branch<K, V> newer) {
    var slots = new Assembler<K, V>();
    boolean allOlder = true;
    boolean allNewer = true;
    for (int rest = older.slotMap() | newer.slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      if ((older.slotMap() & bit) == 0) {
        slots.slot(bit, newer);
        allOlder = false;
      } else if ((newer.slotMap() & bit) == 0) {
        slots.slot(bit, older);
        allNewer = false;
      } else {
        if ((older.dataMap & newer.dataMap & bit) != 0) {
          ofEntries(shift, bit, older, newer, slots);
        } else {
          slots.subtree(bit, of(shift + Trie.BITS, older.subtree(bit), newer.subtree(bit)));
        }
        allOlder &= isOlder;
        allNewer &= isNewer;
      }
    }
    isOlder = allOlder;
    isNewer = allNewer;
    return allOlder ? older : allNewer ? newer : slots.finish();
  }

  private void ofEntries(
      int shift, int bit, Branch<K, V> older, Branch<K, V> newer, Assembler<K, V> slots) {
    int i = older.dataIndex(bit);
    int j = newer.dataIndex(bit);
    K key = newer.key(j);
    if (Trie.sameKey(key, older.key(i))) {
      V value = resolved(older.value(i), newer.value(j));
      slots.entry(bit, key, value);
      isOlder = key == older.key(i) && value == older.value(i);
      isNewer = value == newer.value(j);
    } else {
      slots.subtree(bit, of(shift + Trie.BITS, older.subtree(bit), newer.subtree(bit)));
    }
  }

  private V resolved(V older, V newer) {
    return resolve == null ? newer : resolve.apply(older, newer);
  }

  /** The newer entries, which are not more than the older ones, put one by one. */
  @SuppressWarnings("unchecked")
  private Trie<K, V> putEach(int shift, Trie<K, V> older, Trie<K, V> newer) {
    Trie<K, V> union = older;
    for (var entries = new Walk<>(newer); entries.hasNext(); entries.step()) {
      K key = entries.key();
      int hash = Trie.hashOf(key);
      Object present = older.find(shift, hash, key, Trie.ABSENT);
      V value = present == Trie.ABSENT ? entries.value() : resolved((V) present, entries.value());
      union = union.put(shift, hash, key, value, false);
    }
    isOlder = union == older;
    isNewer = union.size() == newer.size() && hasEach(shift, newer, union);
    return isNewer && !isOlder ? newer : union;
  }

  /** Whether {@code trie} has the very entries of {@code other}. */
  private static <K extends @Nullable Object, V extends @Nullable Object> boolean hasEach(
      int shift, Trie<K, V> trie, Trie<K, V> other) {
    for (var entries = new Walk<>(other); entries.hasNext(); entries.step()) {
      K key = entries.key();
      if (trie.put(shift, Trie.hashOf(key), key, entries.value(), false) != trie) {
        return false;
      }
    }
    return true;
  }

  /** The older entries, which are fewer than the newer ones, put where they are missing. */
  private Trie<K, V> putMissing(int shift, Trie<K, V> older, Trie<K, V> newer) {
    Trie<K, V> union = newer;
    for (var entries = new Walk<>(older); entries.hasNext(); entries.step()) {
      K key = entries.key();
      int hash = Trie.hashOf(key);
      Leaf<K, V> present = resolve == null ? Leaf.none() : newer.select(shift, hash, key);
      union =
          present.size() == 0
              ? union.put(shift, hash, key, entries.value(), true)
              : union.put(
                  shift, hash, present.key(0), resolved(entries.value(), present.value(0)), false);
    }
    isOlder = false;
    isNewer = union == newer;
    return union;
  }
}
