package dev.espalier.compat.spark;

import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;

/** Kryo as Spark configures it, with Espalier's registrator. */
class KryoSerializerTest extends SparkTest {

  KryoSerializerTest() {
    super(
        new SparkConf()
            .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
            .set("spark.kryo.registrator", "dev.espalier.spark.EspalierRegistrator"));
  }

  @Test
  void aDatasetStoresMapsAndSetsWithKryo() {
    assertDatasetStores(Encoders.kryo(PersistentMap.class), Encoders.kryo(PersistentSet.class));
  }
}
