/**
 * Kryo serializers of Espalier's maps and sets. Begin with {@link dev.espalier.kryo.EspalierKryo}.
 */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic"
}) // Kryo 5 has a name, but no descriptor
module dev.espalier.kryo {
  requires transitive com.esotericsoftware.kryo;
  requires dev.espalier.interop;
  requires static transitive org.jspecify;

  exports dev.espalier.kryo;
}
