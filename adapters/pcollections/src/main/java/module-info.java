/** The face of PCollections' maps and sets over one persistent hash trie. */
module dev.espalier.pcollections {
  requires transitive dev.espalier.core;
  requires transitive org.pcollections;
  requires static transitive org.jspecify;

  exports dev.espalier.pcollections;
}
