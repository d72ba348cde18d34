package dev.espalier.testing;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A version of a persistent set: to sets what {@link MapSide} is to maps. The other version that a
 * method takes is a side of the same class.
 */
public interface SetSide extends Side {

  /**
   * The set with an element.
   *
   * @param element the element
   * @return the next version
   */
  SetSide add(@Nullable Object element);

  /**
   * The set with all these elements.
   *
   * @param elements the elements
   * @return the next version
   */
  SetSide addAll(Collection<? extends @Nullable Object> elements);

  /**
   * The set with all elements of another version.
   *
   * @param other the other version
   * @return the next version
   */
  SetSide union(SetSide other);

  /**
   * The set without an element.
   *
   * @param element the element
   * @return the next version
   */
  SetSide remove(@Nullable Object element);

  /**
   * The set without these elements.
   *
   * @param elements the elements
   * @return the next version
   */
  SetSide removeAll(Collection<? extends @Nullable Object> elements);

  /**
   * The set without the elements of another version.
   *
   * @param other the other version
   * @return the next version
   */
  SetSide minus(SetSide other);

  /**
   * The elements that another version has too.
   *
   * @param other the other version
   * @return the next version
   */
  SetSide intersect(SetSide other);

  /**
   * The set without elements.
   *
   * @return the next version
   */
  SetSide cleared();

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
