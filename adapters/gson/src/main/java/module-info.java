/** A Gson factory that reads and writes Espalier's maps and sets. */
module dev.espalier.gson {
  requires transitive com.google.gson;
  requires dev.espalier.interop;
  requires static transitive org.jspecify;

  exports dev.espalier.gson;
}
