/**
 * Drop-in replacements for Guava's immutable maps and sets, under Guava's class names: changing the
 * import is the migration.
 *
 * <p>Begin with {@link dev.espalier.guava.ImmutableMap} and {@link
 * dev.espalier.guava.ImmutableSet}. They have Guava's API, and in addition updates that return a
 * new map or set: {@link dev.espalier.guava.ImmutableMap#with with}, {@link
 * dev.espalier.guava.ImmutableMap#without without} and {@link
 * dev.espalier.guava.ImmutableMap#merge(java.util.Map) merge}. {@link
 * dev.espalier.guava.ImmutableMap#toGuava() toGuava()} returns Guava's own class.
 */
@CheckReturnValue
@NullMarked
package dev.espalier.guava;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
