/**
 * Immutable maps and sets that bear the names and the API of Guava's and can be updated without a
 * copy: {@link dev.espalier.guava.ImmutableMap} and {@link dev.espalier.guava.ImmutableSet}.
 * Changing the import is the migration.
 */
@NullMarked
package dev.espalier.guava;

import org.jspecify.annotations.NullMarked;
