/**
 * The engine: one immutable hash trie, its set algebra and its iterators. Not exported; the one
 * door into it is {@link dev.espalier.trie.Trie}, and {@code dev.espalier} is the only caller.
 */
@NullMarked
package dev.espalier.trie;

import org.jspecify.annotations.NullMarked;
