/**
 * Gson for Espalier's maps and sets. Begin with {@link
 * dev.espalier.gson.EspalierTypeAdapterFactory}.
 */
module dev.espalier.gson {
  requires transitive com.google.gson;
  requires dev.espalier.interop;
  requires static transitive org.jspecify;

  exports dev.espalier.gson;
}
