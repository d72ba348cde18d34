package dev.espalier;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the changes between two maps without comparable tries: it looks up every entry in
 * the other map. It references neither map once it is exhausted.
 */
final class LookupDiffIterator<K extends @Nullable Object, V extends @Nullable Object>
    implements Iterator<Change<K, V>> {

  /** Returns null for an entry that has not changed. The field is null at the end. */
  private @Nullable Iterator<@Nullable Change<K, V>> rest;

  /** The changes that follow {@link #rest}. */
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
