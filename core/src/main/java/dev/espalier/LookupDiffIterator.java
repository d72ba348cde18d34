package dev.espalier;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two maps that have no tries to compare: every entry is looked up in the other
 * map. Keeps neither map alive once it is exhausted.
 */
final class LookupDiffIterator<K extends @Nullable Object, V extends @Nullable Object>
    implements Iterator<Change<K, V>> {

  /** Null for an entry that is no change; null itself at the end. */
  private @Nullable Iterator<@Nullable Change<K, V>> rest;

  /** What comes after the rest. */
  private @Nullable Iterator<@Nullable Change<K, V>> added;

  private @Nullable Change<K, V> next;

  LookupDiffIterator(AbstractPersistentMap<K, V> older, AbstractPersistentMap<K, V> newer) {
    rest = older.iterator((key, value) -> removedOrChanged(key, value, newer));
    added =
        newer.iterator(
            (key, value) -> older.containsKey(key) ? null : new Change.Added<>(key, value));
  }

  private static <K extends @Nullable Object, V extends @Nullable Object>
      @Nullable Change<K, V> removedOrChanged(K key, V value, AbstractPersistentMap<K, V> newer) {
    var present = newer.entry(key);
    if (present == null) {
      return new Change.Removed<>(key, value);
    }
    return Objects.equals(value, present.getValue())
        ? null
        : new Change.Changed<>(key, value, present.getValue());
  }

  @Override
  public boolean hasNext() {
    while (next == null && rest != null) {
      if (rest.hasNext()) {
        next = rest.next();
      } else {
        rest = added;
        added = null;
      }
    }
    return next != null;
  }

  @Override
  @SuppressWarnings("NullAway") // set by hasNext
  public Change<K, V> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Change<K, V> result = next;
    next = null;
    return result;
  }
}
