/**
 * Jackson 2 for Espalier's maps and sets. Begin with {@link dev.espalier.jackson2.EspalierModule}.
 */
@SuppressWarnings("module") // named for the major version of Jackson
module dev.espalier.jackson2 {
  requires transitive com.fasterxml.jackson.databind;
  requires dev.espalier.interop;
  requires static transitive org.jspecify;

  exports dev.espalier.jackson2;

  provides com.fasterxml.jackson.databind.Module with
      dev.espalier.jackson2.EspalierModule;
}
