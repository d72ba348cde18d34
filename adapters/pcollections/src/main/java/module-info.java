/** Drop-in replacements for PCollections' maps and sets, backed by a persistent hash trie. */
module dev.espalier.pcollections {
  requires transitive dev.espalier.core;
  requires transitive org.pcollections;
  requires static transitive org.jspecify;

  exports dev.espalier.pcollections;
}
