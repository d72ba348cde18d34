package dev.espalier.soak;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Well-formed streams of every serializable class: those that the tests keep for ever, and some
 * written now, of maps, sets and views of several sizes. Keys and values are strings, integers and
 * null, so that no class but ours reads anything of its own.
 */
final class StreamCorpus {

  private static final String GOLDEN = "/golden-streams.properties";

  private final List<byte[]> streams = new ArrayList<>();
  private final Set<String> classNames;
  private final List<String> classNameList;

  StreamCorpus() {
    Properties golden = new Properties();
    try (InputStream in = StreamCorpus.class.getResourceAsStream(GOLDEN)) {
      golden.load(in);
      for (String name : golden.stringPropertyNames().stream().sorted().toList()) {
        streams.add(HexFormat.of().parseHex(golden.getProperty(name)));
      }
      for (int size : new int[] {0, 1, 2, 5, 9, 40, 200}) {
        for (Object object : objects(entries(size, size % 2 == 1))) {
          addIfSerializable(object);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    classNames =
        streams.stream().flatMap(StreamCorpus::namesIn).collect(Collectors.toUnmodifiableSet());
    classNameList = classNames.stream().sorted().toList();
  }

  int size() {
    return streams.size();
  }

  byte[] stream(int index) {
    return streams.get(index);
  }

  /** The names of all classes in the streams. */
  Set<String> classNames() {
    return classNames;
  }

  /** The name of a class in the streams, chosen at random. */
  String className(SplittableRandom random) {
    return classNameList.get(random.nextInt(classNameList.size()));
  }

  /** Some keys collide; null is among them if wanted. */
  private static Map<Object, Object> entries(int size, boolean withNull) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int number = 0; entries.size() < size; number++) {
      Object key =
          switch (number % 4) {
            case 0 -> (number & 1 << 4) == 0 ? "AaBB" + number : "BBAa" + number;
            case 1 -> number << 20;
            case 2 -> ("AaBBAaBB" + number % 7 * 4).hashCode();
            default -> "key " + number;
          };
      entries.put(withNull && number == 3 ? null : key, withNull && number == 2 ? null : number);
    }
    return entries;
  }

  private static List<Object> objects(Map<Object, Object> entries) {
    List<Object> objects = new ArrayList<>();
    for (Order order : Order.values()) {
      PersistentMap<Object, Object> map = PersistentMap.copyOf(order, entries);
      objects.addAll(List.of(map, map.keySet(), map.entrySet(), map.values()));
      objects.add(PersistentSet.copyOf(order, entries.keySet()));
    }
    var hashMap = dev.espalier.vavr.HashMap.ofAll(entries);
    var linkedMap = dev.espalier.vavr.LinkedHashMap.ofAll(entries);
    objects.addAll(List.of(hashMap, hashMap.keySet(), linkedMap, linkedMap.keySet()));
    objects.add(dev.espalier.vavr.HashSet.ofAll(entries.keySet()));
    objects.add(dev.espalier.vavr.LinkedHashSet.ofAll(entries.keySet()));
    Stream.<org.pcollections.PMap<Object, Object>>of(
            dev.espalier.pcollections.HashTreePMap.from(entries),
            dev.espalier.pcollections.OrderedPMap.from(entries))
        .forEach(map -> objects.addAll(List.of(map, map.keySet(), map.entrySet(), map.values())));
    objects.add(dev.espalier.pcollections.HashTreePSet.from(entries.keySet()));
    objects.add(dev.espalier.pcollections.OrderedPSet.from(entries.keySet()));
    addGuava(objects, entries);
    return objects;
  }

  private static void addGuava(List<Object> objects, Map<Object, Object> entries) {
    Set<Object> nonNull = new LinkedHashSet<>(entries.keySet());
    nonNull.remove(null);
    var builder = dev.espalier.guava.ImmutableMap.builder();
    nonNull.forEach(key -> builder.put(key, "value of " + key));
    var map = builder.buildOrThrow();
    objects.addAll(List.of(map, map.keySet(), map.entrySet(), map.values()));
    objects.add(dev.espalier.guava.ImmutableSet.copyOf(nonNull));
  }

  private void addIfSerializable(Object object) throws IOException {
    try {
      streams.add(RoundTrip.write(object));
    } catch (NotSerializableException e) {
      // a view that cannot be written cannot be read either
    }
  }

  private static Stream<String> namesIn(byte[] stream) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < stream.length; at++) {
      int length = nameLength(stream, at);
      if (length > 0) {
        names.add(new String(stream, at + 3, length, StandardCharsets.ISO_8859_1));
      }
    }
    return names.stream();
  }

  /** The length of the class name that is described at an index, or 0 if there is none. */
  static int nameLength(byte[] stream, int at) {
    if (stream[at] != 0x72 || at + 3 >= stream.length) {
      return 0;
    }
    int length = (stream[at + 1] & 0xFF) << 8 | stream[at + 2] & 0xFF;
    if (length < 8 || at + 3 + length > stream.length) {
      return 0;
    }
    String name = new String(stream, at + 3, length, StandardCharsets.ISO_8859_1);
    return name.startsWith("dev.") || name.startsWith("java.") || name.startsWith("[L")
        ? length
        : 0;
  }
}
