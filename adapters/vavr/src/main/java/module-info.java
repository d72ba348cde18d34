/**
 * Drop-in replacements for Vavr's hash maps and sets. Begin with {@link dev.espalier.vavr.HashMap}.
 */
module dev.espalier.vavr {
  requires transitive dev.espalier.core;
  requires transitive io.vavr;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.espalier.vavr;
}
