/** The face of Vavr's maps and sets over one persistent hash trie. */
module dev.espalier.vavr {
  requires transitive dev.espalier.core;
  requires transitive io.vavr;
  requires static transitive org.jspecify;

  exports dev.espalier.vavr;
}
