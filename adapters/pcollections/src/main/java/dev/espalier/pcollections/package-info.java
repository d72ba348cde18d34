/**
 * Drop-in replacements for PCollections' hash and ordered maps and sets, under PCollections' class
 * names: changing the import is the migration. The classes implement {@link org.pcollections.PMap}
 * and {@link org.pcollections.PSet}.
 *
 * <p>Begin with {@link dev.espalier.pcollections.HashTreePMap} and {@link
 * dev.espalier.pcollections.HashTreePSet}, which create maps and sets in hash order. {@link
 * dev.espalier.pcollections.OrderedPMap} and {@link dev.espalier.pcollections.OrderedPSet} are in
 * insertion order.
 */
@CheckReturnValue
@NullMarked
package dev.espalier.pcollections;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
