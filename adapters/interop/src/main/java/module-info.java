/** A list of all maps and sets, for the Jackson, Gson and Kryo modules. */
@SuppressWarnings("module") // not all of the modules that it is exported to need be present
module dev.espalier.interop {
  requires transitive dev.espalier.core;
  requires static transitive org.jspecify;
  requires static com.google.common;
  requires static dev.espalier.guava;
  requires static dev.espalier.pcollections;
  requires static dev.espalier.vavr;
  requires static io.vavr;
  requires static org.pcollections;

  exports dev.espalier.interop to
      dev.espalier.gson,
      dev.espalier.jackson2,
      dev.espalier.jackson3,
      dev.espalier.kryo;
}
