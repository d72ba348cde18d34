package dev.espalier.testing;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A version of a persistent set: to sets what {@link MapSide} is to maps.
 *
 * @param <S> the implementing class itself
 */
public interface SetSide<S extends SetSide<S>> extends Side {

  /**
   * The set with an element.
   *
   * @param element the element
   * @return the next version
   */
  S add(@Nullable Object element);

  /**
   * The set with all these elements.
   *
   * @param elements the elements
   * @return the next version
   */
  S addAll(Collection<? extends @Nullable Object> elements);

  /**
   * The set with all elements of another version.
   *
   * @param other the other version
   * @return the next version
   */
  S union(S other);

  /**
   * The set without an element.
   *
   * @param element the element
   * @return the next version
   */
  S remove(@Nullable Object element);

  /**
   * The set without these elements.
   *
   * @param elements the elements
   * @return the next version
   */
  S removeAll(Collection<? extends @Nullable Object> elements);

  /**
   * The set without the elements of another version.
   *
   * @param other the other version
   * @return the next version
   */
  S minus(S other);

  /**
   * The elements that another version has too.
   *
   * @param other the other version
   * @return the next version
   */
  S intersect(S other);

  /**
   * The set without elements.
   *
   * @return the next version
   */
  S cleared();

  /**
   * Whether an element is there.
   *
   * @param element the element
   * @return the answer
   */
  boolean contains(@Nullable Object element);

  /**
   * The number of elements.
   *
   * @return the number, as the library counts it
   */
  int size();
}
