/**
 * Persistent maps and sets: {@link dev.espalier.PersistentMap} and {@link
 * dev.espalier.PersistentSet}, each in hash order or in insertion order.
 */
@NullMarked
package dev.espalier;

import org.jspecify.annotations.NullMarked;
