package dev.espalier.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Registration;
import dev.espalier.interop.CollectionKind;
import java.util.Arrays;
import java.util.stream.Stream;

/** Registers all maps and sets of Espalier with a {@code Kryo}. */
public final class EspalierKryo {

  private EspalierKryo() {}

  /**
   * Registers {@code PersistentMap}, {@code PersistentSet}, and the classes of all adapters on the
   * class path, under the next free ids: one for each public class.
   *
   * <p>Register in the same order, with the same adapters on the class path, wherever data is
   * written or read. With other adapters the ids differ.
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
   * Registers all concrete classes of a kind under one id, so that ids outlive changes to the
   * hidden ones. Kryo's own method would take the id away from the class that had it.
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
