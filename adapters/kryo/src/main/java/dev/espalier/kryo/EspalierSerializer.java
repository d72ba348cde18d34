package dev.espalier.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.interop.CollectionKind;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the order, the size and the entries or elements of a map or set. Reading builds it in
 * bulk. Nodes of a trie are not written.
 *
 * <p>Input is not trusted: memory is allocated as entries arrive. A size that the input cannot
 * hold, or equal keys, are a {@link KryoException}. Keys and values keep the references that they
 * share. A map or set that contains itself through a mutable value is not supported.
 *
 * @param <T> the class of maps or sets
 */
public final class EspalierSerializer<T> extends Serializer<T> {

  private static final Order[] ORDERS = Order.values();

  private final CollectionKind kind;

  /**
   * Creates a serializer. Kryo and frameworks that embed Kryo call this if they are given this
   * class.
   *
   * @param type {@code PersistentMap}, {@code PersistentSet}, a class of an adapter, or a subclass
   * @throws IllegalArgumentException if {@code type} is another class
   */
  public EspalierSerializer(Class<? extends T> type) {
    kind =
        CollectionKind.of(type)
            .filter(found -> found.type() == found.implementation())
            .orElseThrow(() -> new IllegalArgumentException("not a class of Espalier: " + type));
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // the order of the constants is part of the form
  public void write(Kryo kryo, Output output, T container) {
    if (kind.isMap()) {
      PersistentMap<?, ?> map = (PersistentMap<?, ?>) kind.contents().apply(container);
      output.writeByte(map.order().ordinal());
      output.writeInt(map.size(), true);
      map.forEach(
          (key, value) -> {
            kryo.writeClassAndObject(output, key);
            kryo.writeClassAndObject(output, value);
          });
    } else {
      PersistentSet<?> set = (PersistentSet<?>) kind.contents().apply(container);
      output.writeByte(set.order().ordinal());
      output.writeInt(set.size(), true);
      set.forEach(element -> kryo.writeClassAndObject(output, element));
    }
  }

  @Override
  public T read(Kryo kryo, Input input, Class<? extends T> type) {
    int order = input.readByte();
    int size = input.readInt(true);
    if (order < 0 || order >= ORDERS.length) {
      throw new KryoException("no such order: " + order);
    }
    checkSize(input, size);
    return kind.isMap()
        ? create(readMap(kryo, input, ORDERS[order], size))
        : create(readSet(kryo, input, ORDERS[order], size));
  }

  /**
   * Rejects a size that the rest of the input cannot hold. Each object takes at least one byte.
   * Input from a stream ends by itself.
   */
  private void checkSize(Input input, int size) {
    int objects = kind.isMap() ? 2 : 1;
    boolean isWhole = input.getInputStream() == null;
    if (size < 0 || (isWhole && size > (input.limit() - input.position()) / objects)) {
      throw new KryoException("more entries than the input can hold: " + size);
    }
  }

  private static PersistentMap<?, ?> readMap(Kryo kryo, Input input, Order order, int size) {
    List<Map.Entry<@Nullable Object, @Nullable Object>> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Object key = kryo.readClassAndObject(input);
      entries.add(new SimpleImmutableEntry<>(key, kryo.readClassAndObject(input)));
    }
    return mapOf(order, entries);
  }

  private static PersistentMap<?, ?> mapOf(
      Order order, List<Map.Entry<@Nullable Object, @Nullable Object>> entries) {
    if (order == Order.HASH) {
      // among keys of one hash code the newest was written first, and has to become the newest
      // again
      Collections.reverse(entries);
    }
    PersistentMap<?, ?> map = PersistentMap.ofEntries(order, entries);
    checkDistinct(map.size(), entries.size());
    return map;
  }

  private static PersistentSet<?> readSet(Kryo kryo, Input input, Order order, int size) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(kryo.readClassAndObject(input));
    }
    return setOf(order, elements);
  }

  private static PersistentSet<?> setOf(Order order, List<@Nullable Object> elements) {
    PersistentSet<?> set = PersistentSet.copyOf(order, elements);
    checkDistinct(set.size(), elements.size());
    return set;
  }

  private static void checkDistinct(int distinct, int size) {
    if (distinct != size) {
      throw new KryoException("equal keys among " + size + " entries");
    }
  }

  @SuppressWarnings("unchecked") // a kind creates what it is a kind of
  private T create(Object contents) {
    try {
      return (T) kind.factory().apply(contents);
    } catch (NullPointerException e) {
      throw new KryoException(kind.type().getName() + " rejects null", e);
    }
  }

  /** Copies keys, values and elements; returns {@code container} if they are their own copies. */
  @Override
  public T copy(Kryo kryo, T container) {
    return kind.isMap()
        ? copyMap(kryo, container, (PersistentMap<?, ?>) kind.contents().apply(container))
        : copySet(kryo, container, (PersistentSet<?>) kind.contents().apply(container));
  }

  private T copyMap(Kryo kryo, T container, PersistentMap<?, ?> map) {
    List<Map.Entry<@Nullable Object, @Nullable Object>> copies = new ArrayList<>(map.size());
    boolean copied = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = kryo.copy(entry.getKey());
      Object value = kryo.copy(entry.getValue());
      copied |= key != entry.getKey() || value != entry.getValue();
      copies.add(new SimpleImmutableEntry<>(key, value));
    }
    return copied ? create(mapOf(map.order(), copies)) : container;
  }

  private T copySet(Kryo kryo, T container, PersistentSet<?> set) {
    List<@Nullable Object> copies = new ArrayList<>(set.size());
    boolean copied = false;
    for (Object element : set) {
      Object copy = kryo.copy(element);
      copied |= copy != element;
      copies.add(copy);
    }
    return copied ? create(setOf(set.order(), copies)) : container;
  }
}
