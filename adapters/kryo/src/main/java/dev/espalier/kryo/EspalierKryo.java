package dev.espalier.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Registration;
import dev.espalier.interop.CollectionKind;
import java.util.Arrays;
import java.util.stream.Stream;

/** Makes a {@code Kryo} read and write all maps and sets of Espalier. */
public final class EspalierKryo {

  private EspalierKryo() {}

  /**
   * Registers {@code PersistentMap}, {@code PersistentSet} and the maps and sets of those adapters
   * that are on the class path, under the next free ids: one for each public class.
   *
   * <p>Register in the same order, with the same adapters on the class path, wherever data is
   * written and read; with another set of adapters, the ids are others.
   *
   * @return {@code kryo}
   */
  public static Kryo register(Kryo kryo) {
    CollectionKind.all().stream()
        .filter(kind -> kind.type() == kind.implementation())
        .forEach(kind -> register(kryo, kind));
    return kryo;
  }

  /**
   * All classes of a kind share an id, so that the ids outlive changes to the hidden ones. Kryo
   * itself would take an id away from the class that had it.
   */
  private static void register(Kryo kryo, CollectionKind kind) {
    var serializer = new EspalierSerializer<>(kind.type());
    int id = kryo.getNextRegistrationId();
    concreteClasses(kind.type())
        .forEach(type -> kryo.getClassResolver().register(new Registration(type, serializer, id)));
  }

  private static Stream<Class<?>> concreteClasses(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EspalierKryo::concreteClasses)
        : Stream.of(type);
  }
}
