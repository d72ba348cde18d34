package dev.espalier.trie;

import static java.lang.Integer.highestOneBit;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lazy iterator of {@link Trie#diff}. A stack holds the pairs of subtrees still to compare. Two
 * branches are replaced by the pairs of those slots whose contents are not the same instances; any
 * other pair is compared entry by entry. So the time is proportional to the nodes that differ.
 */
final class DiffIterator<K extends @Nullable Object, V extends @Nullable Object, R>
    implements Iterator<R> {

  /** Two subtrees whose hashes agree below {@code shift}. */
  private record Pair<K extends @Nullable Object, V extends @Nullable Object>(
      int shift, Trie<K, V> older, Trie<K, V> newer) {}

  private final Trie.ChangeMapper<? super K, ? super V, ? extends R> mapper;
  private final ArrayDeque<Pair<K, V>> pending = new ArrayDeque<>();

  /**
   * The pair under comparison, and what is left of it: first the older entries are looked up, then
   * the newer ones.
   */
  private Pair<K, V> pair;

  private TrieIterator<K, V> olderEntries;
  private TrieIterator<K, V> newerEntries;

  private @Nullable R next;

  @SuppressWarnings("NullAway") // open sets what it does not see
  DiffIterator(
      Trie<K, V> older,
      Trie<K, V> newer,
      Trie.ChangeMapper<? super K, ? super V, ? extends R> mapper) {
    this.mapper = mapper;
    open(new Pair<>(0, Trie.empty(), Trie.empty()));
    push(0, older, newer);
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (olderEntries.hasNext()) {
        next = removed(olderEntries.key(), olderEntries.value());
        olderEntries.advance();
      } else if (newerEntries.hasNext()) {
        next = added(newerEntries.key(), newerEntries.value());
        newerEntries.advance();
      } else if (pending.isEmpty()) {
        // at the end, which may be asked for more than once, neither trie is kept alive
        open(new Pair<>(0, Trie.empty(), Trie.empty()));
        return false;
      } else {
        open(pending.pop());
      }
    }
    return true;
  }

  @Override
  @SuppressWarnings("NullAway") // set by hasNext
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    R result = next;
    next = null;
    return result;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a value of the newer trie
  private @Nullable R removed(K key, V value) {
    Object newer = pair.newer.find(Trie.hashOf(key), key, Trie.ABSENT);
    if (newer == Trie.ABSENT) {
      return mapper.removed(key, value);
    }
    return newer == value ? null : mapper.changed(key, value, (V) newer);
  }

  private @Nullable R added(K key, V value) {
    Object older = pair.older.find(Trie.hashOf(key), key, Trie.ABSENT);
    return older == Trie.ABSENT ? mapper.added(key, value) : null;
  }

  private void push(int shift, Trie<K, V> older, Trie<K, V> newer) {
    if (older != newer) {
      pending.push(new Pair<>(shift, older, newer));
    }
  }

  private void open(Pair<K, V> opened) {
    if (opened.older instanceof Branch<K, V> first && opened.newer instanceof Branch<K, V> second) {
      int level = Branch.meeting(opened.shift, first, second);
      Branch<K, V> older = first.at(level);
      Branch<K, V> newer = second.at(level);
      // from the last slot to the first, so that the first is on top
      for (int rest = older.slotMap() | newer.slotMap(); rest != 0; ) {
        int bit = highestOneBit(rest);
        rest ^= bit;
        if (!sameSlot(bit, older, newer)) {
          push(level + Trie.BITS, older.subtree(bit), newer.subtree(bit));
        }
      }
    } else {
      pair = opened;
      olderEntries = new TrieIterator<>(opened.older);
      newerEntries = new TrieIterator<>(opened.newer);
    }
  }

  /** Returns whether a slot holds the same child or entry in both, or nothing in either. */
  private static boolean sameSlot(int bit, Branch<?, ?> older, Branch<?, ?> newer) {
    if ((((older.dataMap ^ newer.dataMap) | (older.nodeMap ^ newer.nodeMap)) & bit) != 0) {
      return false;
    }
    if ((older.nodeMap & bit) != 0) {
      return older.child(bit) == (Object) newer.child(bit);
    }
    int i = older.dataIndex(bit);
    int j = newer.dataIndex(bit);
    return (older.dataMap & bit) == 0
        || (older.slots[i] == newer.slots[j] && older.slots[i + 1] == newer.slots[j + 1]);
  }
}
