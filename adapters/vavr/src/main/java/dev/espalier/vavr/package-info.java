/**
 * Drop-in replacements for Vavr's hash maps and sets, under Vavr's class names: changing the import
 * is the migration. The classes implement Vavr's {@link io.vavr.collection.Map} and {@link
 * io.vavr.collection.Set}.
 *
 * <p>Begin with {@link dev.espalier.vavr.HashMap} and {@link dev.espalier.vavr.HashSet}, or with
 * {@link dev.espalier.vavr.LinkedHashMap} and {@link dev.espalier.vavr.LinkedHashSet} for insertion
 * order. A method without a description here does what Vavr's interface says.
 *
 * <p>Each class wraps a {@link dev.espalier.PersistentMap}, and is converted from and to it without
 * copying an entry. All of them are immutable. Threads can share them without synchronization, even
 * through a data race.
 */
@CheckReturnValue
@NullMarked
package dev.espalier.vavr;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
