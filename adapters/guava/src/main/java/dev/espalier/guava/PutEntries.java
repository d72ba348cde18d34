package dev.espalier.guava;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What was put into a builder, in that order: keys and values in turn in one array, with no object
 * for each entry. It is a map so that core copies it, and breaks the contract of one in that a key
 * may come twice; core lets the last one win.
 */
final class PutEntries<K, V> extends AbstractMap<K, V> {

  private Object[] pairs;
  private int size;

  PutEntries(int expectedSize) {
    pairs = new Object[2 * expectedSize];
  }

  void add(K key, V value) {
    if (2 * size == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(2 * pairs.length, 2 * ImmutableMap.INITIAL_SIZE));
    }
    pairs[2 * size] = key;
    pairs[2 * size + 1] = value;
    size++;
  }

  @SuppressWarnings("unchecked") // keys are at even indexes
  private K key(int index) {
    return (K) pairs[2 * index];
  }

  @SuppressWarnings("unchecked") // and values at odd ones
  private V value(int index) {
    return (V) pairs[2 * index + 1];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    for (int index = 0; index < size; index++) {
      action.accept(key(index), value(index));
    }
  }

  /** The entries in a list of their own, those of equal keys as well. */
  List<Entry<K, V>> toList() {
    List<Entry<K, V>> entries = new ArrayList<>(size);
    forEach((key, value) -> entries.add(Map.entry(key, value)));
    return entries;
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    List<Entry<K, V>> entries = toList();
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<K, V>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
