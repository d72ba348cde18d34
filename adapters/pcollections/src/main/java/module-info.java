/**
 * Drop-in replacements for PCollections' hash and ordered maps and sets. Begin with {@link
 * dev.espalier.pcollections.HashTreePMap}.
 */
module dev.espalier.pcollections {
  requires transitive dev.espalier.core;
  requires transitive org.pcollections;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.espalier.pcollections;
}
