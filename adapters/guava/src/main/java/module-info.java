/** Drop-in replacements for Guava's immutable maps and sets, backed by a persistent hash trie. */
module dev.espalier.guava {
  requires transitive dev.espalier.core;
  requires transitive com.google.common;
  requires static transitive com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.espalier.guava;
}
