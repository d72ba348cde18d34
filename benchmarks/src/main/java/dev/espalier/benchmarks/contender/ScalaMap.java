package dev.espalier.benchmarks.contender;

import dev.espalier.benchmarks.contender.Accumulator.Steps;
import scala.Function1;
import scala.Tuple2;
import scala.collection.immutable.HashMap;
import scala.collection.immutable.HashMapBuilder;
import scala.jdk.javaapi.CollectionConverters;

/** The hash map of Scala 2.13. */
final class ScalaMap {

  private ScalaMap() {}

  static Contender<HashMap<Object, Object>> contender() {
    Contender<HashMap<Object, Object>> contender =
        new Contender<>(
            HashMap.<Object, Object>newBuilder().result(),
            (map, key) -> map.getOrElse(key, () -> null),
            HashMap::updated,
            HashMap::removed);
    Steps<HashMap<Object, Object>, HashMap<Object, Object>> versions =
        new Steps<>(contender.get, contender.put, contender.remove, map -> map);
    Steps<HashMapBuilder<Object, Object>, HashMap<Object, Object>> builders = builders();
    contender.accumulate =
        map -> map.isEmpty() ? builders.from(new HashMapBuilder<>()) : versions.from(map);
    contender.size = HashMap::size;
    contender.fromMap = source -> HashMap.from(CollectionConverters.asScala(source));
    contender.entries = map -> CollectionConverters.asJava(map.iterator());
    contender.keys = map -> CollectionConverters.asJava(map.keysIterator());
    contender.values = map -> CollectionConverters.asJava(map.valuesIterator());
    contender.forEach =
        (map, action) ->
            map.foreachEntry(
                (key, value) -> {
                  action.accept(key, value);
                  return null;
                });
    contender.union = (left, right) -> left.concat(right);
    contender.difference = (left, right) -> left.removedAll(right.keySet());
    contender.filter =
        (map, keep) -> {
          Function1<Tuple2<Object, Object>, Object> kept =
              entry -> keep.test(entry._1(), entry._2());
          return map.filterImpl(kept, false);
        };
    contender.mapValues = (map, mapping) -> map.transform((key, value) -> mapping.apply(value));
    return contender;
  }

  /** Scala's builder only adds: after a removal, another one continues from the result. */
  private static Steps<HashMapBuilder<Object, Object>, HashMap<Object, Object>> builders() {
    return new Steps<>(
        (builder, key) -> builder.getOrElse(key, null),
        (builder, key, value) -> {
          builder.addOne(key, value);
          return builder;
        },
        (builder, key) -> {
          HashMapBuilder<Object, Object> rest = new HashMapBuilder<>();
          rest.addAll(builder.result().removed(key));
          return rest;
        },
        HashMapBuilder::result);
  }
}
