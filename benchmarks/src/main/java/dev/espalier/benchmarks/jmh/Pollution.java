package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Contender;
import dev.espalier.benchmarks.contender.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs all operations with other kinds of keys and other libraries, long enough for the JVM to
 * compile them, so that its profiles no longer see a single type of keys and a single library.
 */
final class Pollution {

  private static final int SIZE = 500;
  private static final int ROUNDS = 60;

  private static final List<KeyKind> KEYS =
      List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM, KeyKind.UUIDS, KeyKind.RECORD);

  private static final List<Library> LIBRARIES =
      List.of(Library.JAVA, Library.KOTLINX, Library.VAVR);

  private final Contender<Object> contender;
  private final Map<Object, Object> entries = new HashMap<>();
  private final Map<Object, Object> others = new HashMap<>();

  private Pollution(Library library, KeyKind keys) {
    contender = library.contender();
    for (int number = 0; number < SIZE; number++) {
      entries.put(keys.key(number), number);
      others.put(keys.key(number + SIZE / 2), number);
    }
  }

  /** Runs the measured library and two others with all kinds of keys but the measured one. */
  static void spread(Library measured, KeyKind measuredKeys) {
    Stream<Library> two = LIBRARIES.stream().filter(library -> library != measured).limit(2);
    List<Library> libraries = Stream.concat(Stream.of(measured), two).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Library library : libraries) {
        KEYS.stream()
            .filter(keys -> keys != measuredKeys)
            .forEach(keys -> new Pollution(library, keys).run());
      }
    }
  }

  private void run() {
    Object map = contender.fromMap(entries);
    Object other = contender.fromEntries(List.copyOf(others.entrySet()));
    List<Object> seen = new ArrayList<>();
    entries.forEach((key, value) -> MapBenchmark.requireEqual("get", get(map, key), value));
    contender.forEach(map, (key, value) -> seen.add(key));
    Stream.of(contender.entries(map), contender.keys(map), contender.values(map))
        .forEach(iterator -> iterator.forEachRemaining(seen::add));
    update(map, seen);
    seen.add(contender.union(map, other));
    seen.add(contender.intersection(map, other));
    seen.add(contender.difference(map, other));
    seen.add(contender.filter(map, (key, value) -> (Integer) value % 2 == 0));
    seen.add(contender.mapValues(map, Object::hashCode));
    seen.add(contender.equal(map, other));
    seen.add(contender.diff(map, other));
    if (seen.contains(null)) {
      throw new IllegalStateException("an operation returned null");
    }
  }

  private Object get(Object map, Object key) {
    Object value = contender.get(map, key);
    return value == null ? "nothing" : value;
  }

  /** Few updates, because some libraries copy the map at each. */
  private void update(Object map, List<Object> seen) {
    Iterator<Object> present = entries.keySet().iterator();
    Iterator<Object> missing = others.keySet().iterator();
    for (int i = 0; i < SIZE / 5; i++) {
      Object key = present.next();
      seen.add(contender.put(map, missing.next(), "new"));
      seen.add(contender.put(map, key, "new"));
      seen.add(contender.remove(map, key));
    }
  }
}
