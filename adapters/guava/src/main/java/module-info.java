/**
 * Drop-in replacements for Guava's immutable maps and sets. Begin with {@link
 * dev.espalier.guava.ImmutableMap}.
 */
module dev.espalier.guava {
  requires transitive dev.espalier.core;
  requires transitive com.google.common;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.espalier.guava;
}
