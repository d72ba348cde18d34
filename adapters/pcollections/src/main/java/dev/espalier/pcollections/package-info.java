/**
 * PCollections' hash maps and sets over Espalier's persistent trie. The classes bear the names that
 * they have in {@code org.pcollections} and implement its interfaces, so that a change of the
 * import is the migration.
 */
@NullMarked
package dev.espalier.pcollections;

import org.jspecify.annotations.NullMarked;
