/** Persistent hash maps and sets; the trie beneath them stays inside. */
module dev.espalier.core {
  requires static transitive org.jspecify;

  exports dev.espalier;
}
