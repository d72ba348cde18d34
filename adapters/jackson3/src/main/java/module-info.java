/**
 * Jackson 3 for Espalier's maps and sets. Begin with {@link dev.espalier.jackson3.EspalierModule}.
 */
@SuppressWarnings("module") // named for the major version of Jackson
module dev.espalier.jackson3 {
  requires transitive tools.jackson.databind;
  requires dev.espalier.interop;
  requires static transitive org.jspecify;

  exports dev.espalier.jackson3;

  provides tools.jackson.databind.JacksonModule with
      dev.espalier.jackson3.EspalierModule;
}
