package dev.espalier.guava;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.Immutable;
import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set in insertion order whose updates return a new set that shares structure with the
 * old one. It has the API of Guava's class of the same name.
 *
 * <p>The mutators inherited from {@link Set} always throw {@link UnsupportedOperationException},
 * even if they would change nothing.
 *
 * <p><b>Complexity.</b> A set wraps a {@link PersistentSet} in insertion order. Lookups take O(1)
 * in a bulk-built set and O(log n), with base 32, in an updated one. An update takes O(log n), but
 * the first update of a bulk-built set takes O(n). The {@linkplain ImmutableMap#entrySet() entries}
 * of a map are a view; each update copies them in O(n).
 *
 * <p><b>Nulls.</b> A null element throws {@link NullPointerException}. Lookups of null return
 * false.
 *
 * <p><b>Identity.</b> An update that changes nothing returns {@code this}. Of equal elements, the
 * first one is stored.
 *
 * <p><b>Thread safety.</b> Threads can share sets without synchronization, even through a data
 * race. Builders are not thread-safe.
 *
 * @param <E> the type of elements
 */
@Immutable(containerOf = "E")
@SuppressWarnings("exports") // callers need no Error Prone
public abstract sealed class ImmutableSet<E> extends ImmutableCollection<E> implements Set<E>
    permits ImmutableElements, ImmutableMapEntries {

  private static final long serialVersionUID = 1L;

  private static final String NULL_ELEMENT = "null element";

  /** Created on demand; see {@link ImmutableMap#toGuava()}. */
  @SuppressWarnings("Immutable") // derived from the elements
  private transient com.google.common.collect.@Nullable ImmutableSet<E> guava;

  ImmutableSet() {}

  /**
   * Returns a collector into a set in encounter order. A null element throws {@link
   * NullPointerException}.
   */
  public static <E> Collector<E, ?, ImmutableSet<E>> toImmutableSet() {
    return Collector.of(Builder<E>::new, Builder::add, Builder::combine, Builder::build);
  }

  /**
   * Returns the empty set.
   *
   * @return the same instance on each call
   */
  @SuppressWarnings("unchecked") // without elements it has every type
  public static <E> ImmutableSet<E> of() {
    return (ImmutableSet<E>) ImmutableElements.EMPTY;
  }

  /**
   * Returns a set of one element.
   *
   * @throws NullPointerException if the element is null
   */
  public static <E> ImmutableSet<E> of(E e1) {
    return ImmutableSet.<E>of().with(e1);
  }

  /**
   * Returns a set of two elements, or fewer if some are equal.
   *
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2));
  }

  /**
   * Returns a set of three elements, or fewer if some are equal.
   *
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2, e3));
  }

  /**
   * Returns a set of four elements, or fewer if some are equal.
   *
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3, E e4) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2, e3, e4));
  }

  /**
   * Returns a set of five elements, or fewer if some are equal.
   *
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3, E e4, E e5) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2, e3, e4, e5));
  }

  /**
   * Returns a set of six or more elements, or fewer if some are equal. O(n).
   *
   * @throws NullPointerException if an element is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E... others) {
    return new Builder<E>().add(e1).add(e2).add(e3).add(e4).add(e5).add(e6).add(others).build();
  }

  /**
   * Returns a set of the elements of a collection, in its order. O(1) if {@code elements} is of
   * this class, and O(log n) if it is a {@link PersistentSet} in insertion order, which is wrapped.
   * Otherwise O(n).
   *
   * @return {@code elements} itself if it is of this class
   * @throws NullPointerException if an element is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E> ImmutableSet<E> copyOf(Collection<? extends E> elements) {
    if (elements instanceof ImmutableSet<? extends E> set) {
      return (ImmutableSet<E>) set;
    }
    return elements instanceof PersistentSet<? extends E> set
        ? wrap((PersistentSet<E>) set)
        : ImmutableSet.<E>of().withAll(elements);
  }

  /**
   * Returns a set of the given elements, in their order. As fast as {@link #copyOf(Collection)}.
   *
   * @return {@code elements} itself if it is of this class
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> copyOf(Iterable<? extends E> elements) {
    return elements instanceof Collection<? extends E> collection
        ? copyOf(collection)
        : ImmutableSet.<E>of().withAll(elements);
  }

  /**
   * Returns a set of the remaining elements of an iterator, in their order. O(n).
   *
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> copyOf(Iterator<? extends E> elements) {
    return new Builder<E>().addAll(elements).build();
  }

  /**
   * Returns a set of the elements of an array, in their order. O(n).
   *
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> copyOf(E[] elements) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(elements));
  }

  /** Returns a builder without elements. */
  public static <E> Builder<E> builder() {
    return new Builder<>();
  }

  /**
   * Returns a builder without elements that has room for the given number of elements.
   *
   * @throws IllegalArgumentException if {@code expectedSize} is negative
   */
  public static <E> Builder<E> builderWithExpectedSize(int expectedSize) {
    return new Builder<>(ImmutableMap.checkedSize(expectedSize));
  }

  @CanIgnoreReturnValue
  private static <E> E checkElement(E element) {
    return Objects.requireNonNull(element, NULL_ELEMENT);
  }

  /**
   * Returns a set that wraps a core set, after a check for null and a conversion to insertion
   * order.
   */
  private static <E> ImmutableSet<E> wrap(PersistentSet<E> elements) {
    if (elements.contains(null)) {
      throw new NullPointerException(NULL_ELEMENT);
    }
    return elements.isEmpty() ? of() : new ImmutableElements<>(elements.inOrder(Order.INSERTION));
  }

  private ImmutableSet<E> with(PersistentSet<E> present, PersistentSet<E> updated) {
    return updated == present ? this : wrap(updated);
  }

  /**
   * Returns the core set that this set wraps. O(1), except that the {@linkplain
   * ImmutableMap#entrySet() entries} of a map are copied in O(n).
   *
   * @return a set in insertion order
   */
  public final PersistentSet<E> asPersistentSet() {
    return PersistentSet.copyOf(Order.INSERTION, source());
  }

  @Override
  abstract Set<E> source();

  /**
   * Returns a set that contains this set's elements and the given one, which comes last if it is
   * new. O(log n).
   *
   * @return {@code this} if an equal element is present
   * @throws NullPointerException if the element is null
   */
  public ImmutableSet<E> with(E element) {
    checkElement(element);
    return contains(element) ? this : wrap(asPersistentSet().with(element));
  }

  /**
   * Returns a set that contains this set's elements and the given ones. New elements come last, in
   * their order; of equal ones the first is stored. O(m log n) for m elements.
   *
   * @return {@code this} if all of the elements are present
   * @throws NullPointerException if an element is null
   */
  public ImmutableSet<E> withAll(Iterable<? extends E> elements) {
    Objects.requireNonNull(elements);
    PersistentSet<E> present = asPersistentSet();
    return with(present, present.withAll(elements));
  }

  /**
   * Returns a set that contains this set's elements except the given one. O(log n).
   *
   * @return {@code this} if no equal element is present
   */
  public ImmutableSet<E> without(@Nullable Object element) {
    return contains(element) ? wrap(asPersistentSet().without(element)) : this;
  }

  /**
   * Returns a set of the elements that satisfy a condition, in the order of this set. O(n); parts
   * that are kept whole are shared.
   *
   * @return {@code this} if all elements satisfy it
   */
  public ImmutableSet<E> filter(Predicate<? super E> keep) {
    Objects.requireNonNull(keep);
    PersistentSet<E> present = asPersistentSet();
    return with(present, present.filter(keep));
  }

  /**
   * Returns the elements as a set of Guava's own class, in the same order, for callers that require
   * Guava's type. O(n) for the first call, O(1) afterwards.
   *
   * @return the same instance on each call, unless threads race for the first one; then they may
   *     receive different, equal sets
   */
  public com.google.common.collect.ImmutableSet<E> toGuava() {
    var made = guava;
    if (made == null) {
      made = com.google.common.collect.ImmutableSet.copyOf(source());
      guava = made;
    }
    return made;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || source().equals(other instanceof ImmutableSet<?> set ? set.source() : other);
  }

  @Override
  public int hashCode() {
    return source().hashCode();
  }

  /**
   * Collects elements and builds sets. A builder remains usable after {@link #build()}; later
   * changes do not affect the sets that it has built. It is not thread-safe.
   *
   * @param <E> the type of elements
   */
  public static final class Builder<E> {

    private final List<E> elements;

    /** Creates a builder without elements. */
    public Builder() {
      this(ImmutableMap.INITIAL_SIZE);
    }

    private Builder(int expectedSize) {
      elements = new ArrayList<>(expectedSize);
    }

    /**
     * Adds an element, unless an equal one was added before.
     *
     * @return this builder
     * @throws NullPointerException if the element is null
     */
    @CanIgnoreReturnValue
    public Builder<E> add(E element) {
      elements.add(checkElement(element));
      return this;
    }

    /**
     * Adds the given elements.
     *
     * @return this builder
     * @throws NullPointerException if an element is null; the elements before it are added
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    @CanIgnoreReturnValue
    public final Builder<E> add(E... elements) {
      return addAll(Arrays.asList(elements));
    }

    /**
     * Adds the given elements.
     *
     * @return this builder
     * @throws NullPointerException if an element is null; the elements before it are added
     */
    @CanIgnoreReturnValue
    public Builder<E> addAll(Iterable<? extends E> elements) {
      elements.forEach(this::add);
      return this;
    }

    /**
     * Adds the remaining elements of an iterator.
     *
     * @return this builder
     * @throws NullPointerException if an element is null; the elements before it are added
     */
    @CanIgnoreReturnValue
    public Builder<E> addAll(Iterator<? extends E> elements) {
      elements.forEachRemaining(this::add);
      return this;
    }

    private Builder<E> combine(Builder<E> later) {
      elements.addAll(later.elements);
      return this;
    }

    /**
     * Returns a set of the elements added so far, in the order in which they were first added.
     * O(n).
     */
    public ImmutableSet<E> build() {
      return ImmutableSet.<E>of().withAll(Collections.unmodifiableList(elements));
    }
  }
}
