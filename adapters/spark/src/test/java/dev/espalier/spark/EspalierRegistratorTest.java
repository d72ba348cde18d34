package dev.espalier.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.espalier.PersistentMap;
import org.apache.spark.serializer.KryoRegistrator;
import org.junit.jupiter.api.Test;

class EspalierRegistratorTest {

  @Test
  void registersWithTheKryoOfSpark() throws Exception {
    KryoRegistrator registrator =
        (KryoRegistrator)
            Class.forName("dev.espalier.spark.EspalierRegistrator").getConstructor().newInstance();
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(true);

    registrator.registerClasses(kryo);

    PersistentMap<String, Integer> map = PersistentMap.of("a", 1, "b", 2);
    Output output = new Output(64, -1);
    kryo.writeClassAndObject(output, map);
    assertThat(kryo.readClassAndObject(new Input(output.toBytes()))).isEqualTo(map);
  }
}
