/** Drop-in replacements for Vavr's hash maps and sets, on one persistent hash trie. */
module dev.espalier.vavr {
  requires transitive dev.espalier.core;
  requires transitive io.vavr;
  requires static transitive org.jspecify;

  exports dev.espalier.vavr;
}
