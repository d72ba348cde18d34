/**
 * Persistent hash maps and sets. Begin with {@link dev.espalier.PersistentMap}.
 *
 * <p>The package {@code dev.espalier.trie} is the implementation and is not exported.
 */
module dev.espalier.core {
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.espalier;
}
