package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.espalier.testing.Adversary;
import dev.espalier.testing.CountedKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation on one of n keys calls methods of keys at most 3·log₂ n + 8 times, and an
 * operation on n keys at most n times that, whatever the keys: counted, and so the same on every
 * machine. Keys of one hash that cannot be compared are the exception.
 */
class ComplexityTest {

  private static final int LOG_SIZE = 10;
  private static final int SIZE = 1 << LOG_SIZE;

  /** An operation on one key. */
  private interface Operation
      extends BiFunction<PersistentMap<Object, Integer>, Object, @Nullable Object> {}

  /** How the map came to be on which an operation is counted. */
  private enum Shape {
    HASH,
    INSERTION_BUILT,
    INSERTION_UPDATED;

    final Order order = name().equals("HASH") ? Order.HASH : Order.INSERTION;

    PersistentMap<Object, Integer> mapOf(Map<Object, Integer> entries) {
      PersistentMap<Object, Integer> map = PersistentMap.copyOf(order, entries);
      return this == INSERTION_UPDATED ? map.with("one", 1).without("one") : map;
    }
  }

  /** The keys of an adversary with their numbers, and maps of them. */
  private static final class Subject {
    final Adversary adversary;
    final Order order;
    final Map<Object, Integer> source;
    final PersistentMap<Object, Integer> map;
    final PersistentMap<Object, Integer> apart;
    final PersistentMap<Object, Integer> overlapping;
    final byte[] serialized;

    Subject(Adversary adversary, Shape shape) {
      this.adversary = adversary;
      this.order = shape.order;
      this.source = entries(adversary, 0);
      this.map = shape.mapOf(source);
      this.apart = shape.mapOf(entries(adversary, 0));
      this.overlapping = shape.mapOf(entries(adversary, SIZE / 2));
      this.serialized = serialized(map);
    }

    private static Map<Object, Integer> entries(Adversary adversary, int from) {
      Map<Object, Integer> entries = new LinkedHashMap<>();
      for (int number = from; number < from + SIZE; number++) {
        entries.put(adversary.key(number), number);
      }
      return entries;
    }

    /** The most calls for one operation on one key. */
    long bound() {
      return adversary.isLinear() ? 4 * SIZE : 3 * LOG_SIZE + 8;
    }
  }

  @TestFactory
  Stream<DynamicNode> callsOfKeyMethodsAreBounded() {
    return Stream.of(Shape.values())
        .flatMap(shape -> Stream.of(Adversary.values()).map(adversary -> tests(shape, adversary)));
  }

  private static DynamicNode tests(Shape shape, Adversary adversary) {
    Subject subject = new Subject(adversary, shape);
    Stream<DynamicNode> tests =
        Stream.<Stream<? extends DynamicNode>>of(
                ofOneKey().entrySet().stream()
                    .map(
                        operation ->
                            dynamicTest(
                                operation.getKey(),
                                () -> checkEach(subject, 1, operation.getValue()))),
                ofBuilders().entrySet().stream()
                    .map(
                        operation ->
                            dynamicTest(
                                operation.getKey(),
                                () -> checkEach(subject, 2, operation.getValue()))),
                bulk(subject, SIZE, ofOneMap()),
                bulk(subject, 2 * SIZE, ofTwoMaps()),
                bulk(subject, 2 * SIZE, ofFilledBuilders()),
                Stream.of(dynamicTest("runs of the table", () -> checkRuns(subject))))
            .flatMap(nodes -> nodes);
    return dynamicContainer(shape + " " + adversary, tests);
  }

  /**
   * Counts so many operations on one key at a time, for keys that are present and some that are
   * not.
   */
  private static void checkEach(Subject subject, int operations, Operation operation) {
    Object first = subject.adversary.key(0);
    // the first update of a map in insertion order that was built in bulk converts it
    assertThat(CountedKey.callsDuring(() -> operation.apply(subject.map, first)))
        .as("calls for the first key")
        .isLessThanOrEqualTo(SIZE * subject.bound());
    for (int number = 0; number < 2 * SIZE; number++) {
      Object key = subject.adversary.key(number);
      assertThat(CountedKey.callsDuring(() -> operation.apply(subject.map, key)))
          .as("calls for key %d of %d", number, SIZE)
          .isLessThanOrEqualTo(operations * subject.bound());
    }
  }

  /** Operations that take keys so many times in all. */
  private static Stream<DynamicNode> bulk(
      Subject subject, int keys, Map<String, Function<Subject, ?>> operations) {
    return operations.entrySet().stream()
        .map(
            operation ->
                dynamicTest(
                    operation.getKey(),
                    () ->
                        assertThat(
                                CountedKey.callsDuring(() -> operation.getValue().apply(subject)))
                            .as("calls for %d keys", keys)
                            .isLessThanOrEqualTo(keys * subject.bound())));
  }

  /** A miss in a hash table looks at slots without calling a method of a key. */
  private static void checkRuns(Subject subject) {
    if (subject.map instanceof CompactMap<?, ?> compact) {
      assertThat(KeyTable.hasShortRuns(compact.table, compact.size())).isTrue();
    }
  }

  private static Map<String, Operation> ofOneKey() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    operations.put("with", (map, key) -> map.with(key, -1));
    operations.put("get", PersistentMap::get);
    operations.put("entry", PersistentMap::entry);
    operations.put("withIfAbsent", (map, key) -> map.withIfAbsent(key, -1));
    operations.put("update", (map, key) -> map.update(key, value -> -1));
    operations.put("without", PersistentMap::without);
    operations.put("keySet.contains", (map, key) -> map.keySet().contains(key));
    operations.put("keySet.with", (map, key) -> map.keySet().with(key));
    operations.put("keySet.without", (map, key) -> map.keySet().without(key));
    operations.put("entrySet.contains", (map, key) -> map.entrySet().contains(Map.entry(key, 1)));
    return operations;
  }

  /** Each is an operation on the builder and a build. */
  private static Map<String, Operation> ofBuilders() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    operations.put("builder.put", (map, key) -> map.toBuilder().put(key, -1).build());
    operations.put("builder.remove", (map, key) -> map.toBuilder().remove(key).build());
    operations.put("builder.get", (map, key) -> map.toBuilder().get(key));
    return operations;
  }

  /** Each takes every key of one map once. */
  private static Map<String, Function<Subject, ?>> ofOneMap() {
    Map<String, Function<Subject, ?>> operations = new LinkedHashMap<>();
    operations.put(
        "with, in a loop",
        subject -> {
          var map = PersistentMap.<Object, Integer>empty(subject.order);
          for (Object key : subject.source.keySet()) {
            map = map.with(key, 1);
          }
          return map;
        });
    operations.put(
        "without, in a loop",
        subject -> {
          var map = subject.map;
          for (Object key : subject.source.keySet()) {
            map = map.without(key);
          }
          return map;
        });
    operations.put("copyOf", subject -> PersistentMap.copyOf(subject.order, subject.source));
    operations.put(
        "from",
        subject ->
            PersistentMap.from(
                subject.order, subject.source.entrySet(), Map.Entry::getKey, Map.Entry::getValue));
    operations.put(
        "ofPairs",
        subject ->
            PersistentMap.ofPairs(
                subject.order,
                subject.source.keySet().stream().flatMap(key -> Stream.of(key, 1)).toArray()));
    operations.put("filter", subject -> subject.map.filter((key, value) -> value % 2 == 0));
    operations.put("mapValues", subject -> subject.map.mapValues(value -> -value));
    operations.put("hashCode", subject -> subject.map.hashCode());
    operations.put(
        "inOrder",
        subject -> subject.map.inOrder(subject.order == Order.HASH ? Order.INSERTION : Order.HASH));
    operations.put("deserialization", subject -> deserialized(subject.serialized));
    return operations;
  }

  /** Each takes every key of two maps once. */
  private static Map<String, Function<Subject, ?>> ofTwoMaps() {
    Map<String, Function<Subject, ?>> operations = new LinkedHashMap<>();
    operations.put("merge", subject -> subject.map.merge(subject.overlapping));
    operations.put(
        "merge of a java.util.Map", subject -> subject.overlapping.merge(subject.source));
    operations.put(
        "mergeWith", subject -> subject.map.mergeWith(subject.overlapping, Integer::sum));
    operations.put("intersect", subject -> subject.map.intersect(subject.overlapping));
    operations.put("minus", subject -> subject.map.minus(subject.overlapping));
    operations.put("withoutAll", subject -> subject.map.withoutAll(subject.overlapping.keyList()));
    operations.put("withOnly", subject -> subject.map.withOnly(subject.overlapping.keyList()));
    operations.put(
        "diff",
        subject -> {
          PersistentMap.diff(subject.map, subject.overlapping).forEach(change -> {});
          return null;
        });
    operations.put("equals", subject -> subject.map.equals(subject.apart));
    operations.put("keySet.equals", subject -> subject.map.keySet().equals(subject.apart.keySet()));
    operations.put(
        "keySet.containsAll", subject -> subject.map.keySet().containsAll(subject.source.keySet()));
    operations.put(
        "keySet.withAll", subject -> subject.map.keySet().withAll(subject.overlapping.keySet()));
    operations.put(
        "keySet.withoutAll",
        subject -> subject.map.keySet().withoutAll(subject.overlapping.keySet()));
    operations.put(
        "keySet.intersect",
        subject -> subject.map.keySet().intersect(subject.overlapping.keySet()));
    return operations;
  }

  /**
   * Each puts every key into a builder, or removes it there, and builds: two operations on a key.
   */
  private static Map<String, Function<Subject, ?>> ofFilledBuilders() {
    Map<String, Function<Subject, ?>> operations = new LinkedHashMap<>();
    operations.put(
        "builder.put, in a loop",
        subject -> {
          PersistentMap.Builder<Object, Integer> builder = PersistentMap.builder(subject.order);
          subject.source.forEach(builder::put);
          return builder.build();
        });
    operations.put(
        "builder.putAll",
        subject -> PersistentMap.builder(subject.order).putAll(subject.source).build());
    operations.put(
        "builder.get, in a loop",
        subject -> {
          PersistentMap.Builder<Object, Integer> builder = PersistentMap.builder(subject.order);
          subject.source.forEach(
              (key, value) -> {
                builder.put(key, value);
                assertThat(builder.get(key)).isEqualTo(value);
              });
          return builder;
        });
    operations.put(
        "builder.remove, in a loop",
        subject -> {
          PersistentMap.Builder<Object, Integer> builder = subject.map.toBuilder();
          subject.source.keySet().forEach(builder::remove);
          return builder.build();
        });
    operations.put(
        "toPersistentMap",
        subject ->
            subject.source.keySet().stream()
                .collect(
                    PersistentMap.toPersistentMap(
                        subject.order, key -> key, key -> 1, Integer::sum)));
    operations.put(
        "toPersistentSet",
        subject ->
            subject.source.keySet().stream().collect(PersistentSet.toPersistentSet(subject.order)));
    operations.put(
        "PersistentSet.copyOf",
        subject -> PersistentSet.copyOf(subject.order, subject.source.keySet()));
    return operations;
  }

  private static byte[] serialized(Object object) {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Object deserialized(byte[] bytes) {
    try (var stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
