package dev.espalier;

import dev.espalier.trie.Trie;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two insertion-ordered maps, found in their tries by key: in time that is
 * proportional to what they do not share.
 */
final class MapDiff {

  /**
   * Where more than one entry in so many differs, two maps are merged as if they shared nothing.
   */
  private static final int UNSHARED = 8;

  private MapDiff() {}

  /** The changes that lead from an older map to a newer one. */
  static <K extends @Nullable Object, V extends @Nullable Object> Iterator<Change<K, V>> changes(
      InsertionOrderedMap<K, V> older, InsertionOrderedMap<K, V> newer) {
    return older.byKey.diff(newer.byKey, new Changes<>());
  }

  /**
   * The entries of a newer map, in its order, to put into an older one; without those that the
   * older one has as well, if the two share most of their entries.
   */
  static <K extends @Nullable Object, V extends @Nullable Object> Pairs updates(
      InsertionOrderedMap<K, V> older, InsertionOrderedMap<K, V> newer) {
    var updates = new Updates<K, V>();
    int patience = newer.size() / UNSHARED;
    for (var diff = older.byKey.diff(newer.byKey, updates); diff.hasNext(); diff.next()) {
      if (--patience < 0) {
        return Pairs.of(newer);
      }
    }
    return updates.inOrder();
  }

  private static final class Changes<K extends @Nullable Object, V extends @Nullable Object>
      implements Trie.ChangeMapper<K, PositionedEntry<K, V>, Change<K, V>> {

    @Override
    public Change<K, V> added(K key, PositionedEntry<K, V> entry) {
      return new Change.Added<>(key, entry.value());
    }

    @Override
    public Change<K, V> removed(K key, PositionedEntry<K, V> entry) {
      return new Change.Removed<>(key, entry.value());
    }

    @Override
    public @Nullable Change<K, V> changed(
        K key, PositionedEntry<K, V> older, PositionedEntry<K, V> newer) {
      return Objects.equals(older.value(), newer.value())
          ? null
          : new Change.Changed<>(key, older.value(), newer.value());
    }
  }

  /** Collects the entries that a newer map has and an older one does not have. */
  private static final class Updates<K extends @Nullable Object, V extends @Nullable Object>
      implements Trie.ChangeMapper<K, PositionedEntry<K, V>, PositionedEntry<K, V>> {

    private final List<PositionedEntry<K, V>> found = new ArrayList<>();

    @Override
    public PositionedEntry<K, V> added(K key, PositionedEntry<K, V> entry) {
      found.add(entry);
      return entry;
    }

    @Override
    public PositionedEntry<K, V> removed(K key, PositionedEntry<K, V> entry) {
      return entry;
    }

    @Override
    public PositionedEntry<K, V> changed(
        K key, PositionedEntry<K, V> older, PositionedEntry<K, V> newer) {
      if (older.key() != newer.key() || older.value() != newer.value()) {
        found.add(newer);
      }
      return newer;
    }

    /** The entries in the order of the newer map. */
    Pairs inOrder() {
      found.sort((first, second) -> Integer.compareUnsigned(first.position(), second.position()));
      return Pairs.of(found, PositionedEntry::key, PositionedEntry::value);
    }
  }
}
