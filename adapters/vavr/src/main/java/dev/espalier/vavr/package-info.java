/**
 * Drop-in replacements for Vavr's hash maps and sets, under Vavr's class names: changing the import
 * is the migration.
 *
 * <p>Each class wraps a {@link dev.espalier.PersistentMap}, and converts from and to it without
 * copying an entry. All of them are immutable and safe to share between threads, even through a
 * data race.
 */
@NullMarked
package dev.espalier.vavr;

import org.jspecify.annotations.NullMarked;
