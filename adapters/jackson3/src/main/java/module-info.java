/** A Jackson 3 module that reads and writes Espalier's maps and sets. */
@SuppressWarnings("module") // named for the major version of Jackson
module dev.espalier.jackson3 {
  requires transitive tools.jackson.databind;
  requires dev.espalier.interop;
  requires static transitive org.jspecify;

  exports dev.espalier.jackson3;

  provides tools.jackson.databind.JacksonModule with
      dev.espalier.jackson3.EspalierModule;
}
