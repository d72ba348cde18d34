/**
 * Vavr's maps and sets, under Vavr's names, on Espalier's trie: changing the import is the
 * migration.
 *
 * <p>Each of the four classes wraps a {@link dev.espalier.PersistentMap}, and gives it out and
 * takes it in without copying an entry. All of them are immutable and can be shared between threads
 * freely, even through a data race.
 */
@NullMarked
package dev.espalier.vavr;

import org.jspecify.annotations.NullMarked;
