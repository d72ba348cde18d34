package dev.espalier;

import dev.espalier.trie.Trie;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The keys of a map as a set. It implements {@link PersistentSet} for both orders. */
final class MapSet<E extends @Nullable Object> extends ReadOnlySet<E>
    implements PersistentSet<E>, Serializable {

  private static final long serialVersionUID = 1L;

  /** Not serialized: a proxy is written instead of the set. */
  private final transient AbstractPersistentMap<E, @Nullable Object> map;

  /** Whether this is the key set of a map, or derived from one, so that there may be values. */
  private final transient boolean mayHaveValues;

  @SuppressWarnings("unchecked") // a set reads no value, and adds none but null
  private MapSet(AbstractPersistentMap<E, ?> map, boolean mayHaveValues) {
    this.map = (AbstractPersistentMap<E, @Nullable Object>) map;
    this.mayHaveValues = mayHaveValues;
  }

  /** Returns a set of the keys of a map that may have values. */
  static <E extends @Nullable Object> MapSet<E> keysOf(AbstractPersistentMap<E, ?> map) {
    return new MapSet<>(map, true);
  }

  /** Returns a set of the keys of a map in which every value is null. */
  static <E extends @Nullable Object> MapSet<E> of(AbstractPersistentMap<E, ?> map) {
    return new MapSet<>(map, false);
  }

  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  static <E extends @Nullable Object> PersistentSet<E> copyOf(
      Order order, Iterable<? extends E> elements) {
    return elements instanceof MapSet<? extends E> set && set.order() == order
        ? (PersistentSet<E>) set
        : of(AbstractPersistentMap.<E, @Nullable Object>empty(order)).withAll(elements);
  }

  AbstractPersistentMap<E, @Nullable Object> map() {
    return map;
  }

  private PersistentSet<E> with(PersistentMap<E, @Nullable Object> updated) {
    return updated == map
        ? this
        : new MapSet<>((AbstractPersistentMap<E, @Nullable Object>) updated, mayHaveValues);
  }

  private PersistentMap<E, @Nullable Object> withoutValues() {
    return mayHaveValues ? map.<@Nullable Object>mapEntries((element, value) -> null) : map;
  }

  @Override
  public PersistentMap<E, ?> asMap() {
    return map;
  }

  @Override
  public Order order() {
    return map.order();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return map.containsKey(element);
  }

  @Override
  public E first() {
    return end(true);
  }

  @Override
  public E last() {
    return end(false);
  }

  private E end(boolean first) {
    if (isEmpty()) {
      throw new NoSuchElementException("the set is empty");
    }
    return map.end(first, (element, value) -> element);
  }

  @Override
  public PersistentSet<E> with(E element) {
    return with(map.withIfAbsent(element, null));
  }

  @Override
  public PersistentSet<E> without(@Nullable Object element) {
    return with(map.dissoc(element));
  }

  @Override
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public PersistentSet<E> withAll(Iterable<? extends E> elements) {
    if (order() == Order.HASH) {
      PersistentMap<E, @Nullable Object> other =
          elements instanceof MapSet<? extends E> set && set.order() == Order.HASH
              ? (PersistentMap<E, @Nullable Object>) set.withoutValues()
              : firstOfEach(elements);
      // this set is the newer operand, so its elements are kept
      PersistentMap<E, @Nullable Object> union = other.merge(map);
      if (union.size() == size()) {
        return this;
      }
      return elements instanceof MapSet<? extends E> set && set.map == union
          ? (PersistentSet<E>) set
          : with(union);
    }
    MapBuilder<E, @Nullable Object> builder = new MapBuilder<E, @Nullable Object>(map);
    for (E element : elements) {
      builder.putIfAbsent(element, null);
    }
    return with(builder.build());
  }

  /**
   * Returns the elements as keys of a map in hash order. Of equal elements, the first one is
   * stored.
   */
  private static <E extends @Nullable Object> PersistentMap<E, @Nullable Object> firstOfEach(
      Iterable<? extends E> elements) {
    Pairs pairs = Pairs.ofKeys(elements);
    pairs.reverse();
    return AbstractPersistentMap.<E, @Nullable Object>empty(Order.HASH).withPairs(pairs);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // as above; the values are all null
  public PersistentSet<E> withAllReplacing(Iterable<? extends E> elements) {
    PersistentMap<E, @Nullable Object> other =
        elements instanceof MapSet<? extends E> set && set.order() == order()
            ? (PersistentMap<E, @Nullable Object>) set.withoutValues()
            : PersistentMap.from(order(), elements, element -> element, element -> null);
    return with(
        mayHaveValues ? map.mergeWith(other, (present, none) -> present) : map.merge(other));
  }

  @Override
  public PersistentSet<E> withoutAll(Iterable<?> elements) {
    return with(map.withoutAll(elements));
  }

  @Override
  public PersistentSet<E> intersect(Collection<?> elements) {
    return with(map.withOnly(elements));
  }

  @Override
  public PersistentSet<E> filter(Predicate<? super E> keep) {
    return with(map.filter((element, value) -> keep.test(element)));
  }

  @Override
  public PersistentSet<E> cleared() {
    return with(map.cleared());
  }

  @Override
  public List<E> elementList() {
    return map.keyList();
  }

  @Override
  public Iterator<E> iterator() {
    return map.keyIterator();
  }

  @Override
  public Spliterator<E> spliterator() {
    return map.spliterator((element, value) -> element, Spliterator.DISTINCT);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    map.forEach((element, value) -> action.accept(element));
  }

  @Override
  public boolean containsAll(Collection<?> elements) {
    Trie<?, ?> keys = map.keyTrie();
    Trie<?, ?> others = elements instanceof MapSet<?> set ? set.map.keyTrie() : null;
    return (keys == null || others == null)
        ? super.containsAll(elements)
        : others.minus(keys).size() == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof MapSet<?> set) || set.order() != order()) {
      return super.equals(other);
    }
    Trie<?, ?> keys = map.keyTrie();
    Trie<?, ?> others = set.map.keyTrie();
    return (keys == null || others == null) ? super.equals(other) : keys.equalKeys(others);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  private Object writeReplace() {
    return new SerializedSet(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a persistent set can only be read through its proxy");
  }
}
