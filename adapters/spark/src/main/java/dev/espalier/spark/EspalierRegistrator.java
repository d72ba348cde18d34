package dev.espalier.spark;

import com.esotericsoftware.kryo.Kryo;
import dev.espalier.kryo.EspalierKryo;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * Registers all maps and sets of Espalier with Spark's Kryo serializer. Set {@code
 * spark.kryo.registrator} to the name of this class. If you have a registrator of your own,
 * separate the two names by a comma.
 */
public final class EspalierRegistrator implements KryoRegistrator {

  /** Creates the registrator. Spark calls this. */
  public EspalierRegistrator() {}

  @Override
  public void registerClasses(Kryo kryo) {
    EspalierKryo.register(kryo);
  }
}
