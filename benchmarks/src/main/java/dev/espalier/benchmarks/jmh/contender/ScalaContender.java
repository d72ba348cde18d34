package dev.espalier.benchmarks.jmh.contender;

import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.Tuple2;
import scala.collection.immutable.HashMap;
import scala.collection.immutable.HashMapBuilder;
import scala.jdk.javaapi.CollectionConverters;

/** The hash map of Scala 2.13. */
final class ScalaContender implements Contender<HashMap<Object, Object>> {

  @Override
  public HashMap<Object, Object> empty() {
    return HashMap.<Object, Object>newBuilder().result();
  }

  @Override
  public int size(HashMap<Object, Object> map) {
    return map.size();
  }

  @Override
  public @Nullable Object get(HashMap<Object, Object> map, Object key) {
    return map.getOrElse(key, () -> null);
  }

  @Override
  public HashMap<Object, Object> put(HashMap<Object, Object> map, Object key, Object value) {
    return map.updated(key, value);
  }

  @Override
  public HashMap<Object, Object> remove(HashMap<Object, Object> map, Object key) {
    return map.removed(key);
  }

  @Override
  public Accumulator<HashMap<Object, Object>> accumulate(HashMap<Object, Object> map) {
    return map.isEmpty() ? new Building(this) : new PersistentAccumulator<>(this, map);
  }

  @Override
  public HashMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return HashMap.from(CollectionConverters.asScala(entries));
  }

  @Override
  public Iterator<?> entries(HashMap<Object, Object> map) {
    return CollectionConverters.asJava(map.iterator());
  }

  @Override
  public Iterator<?> keys(HashMap<Object, Object> map) {
    return CollectionConverters.asJava(map.keysIterator());
  }

  @Override
  public Iterator<?> values(HashMap<Object, Object> map) {
    return CollectionConverters.asJava(map.valuesIterator());
  }

  @Override
  public void forEach(HashMap<Object, Object> map, BiConsumer<Object, Object> action) {
    map.foreachEntry(
        (key, value) -> {
          action.accept(key, value);
          return null;
        });
  }

  @Override
  public HashMap<Object, Object> union(
      HashMap<Object, Object> left, HashMap<Object, Object> right) {
    return left.concat(right);
  }

  @Override
  public HashMap<Object, Object> difference(
      HashMap<Object, Object> left, HashMap<Object, Object> right) {
    return left.removedAll(right.keySet());
  }

  @Override
  public HashMap<Object, Object> filter(
      HashMap<Object, Object> map, BiPredicate<Object, Object> keep) {
    Function1<Tuple2<Object, Object>, Object> keepEntry =
        entry -> keep.test(entry._1(), entry._2());
    return map.filterImpl(keepEntry, false);
  }

  @Override
  public HashMap<Object, Object> mapValues(
      HashMap<Object, Object> map, UnaryOperator<Object> mapping) {
    return map.transform((key, value) -> mapping.apply(value));
  }

  /** Scala's builder only adds: a removal goes on with the map itself. */
  private static final class Building implements Accumulator<HashMap<Object, Object>> {

    private final ScalaContender contender;
    private HashMapBuilder<Object, Object> builder = new HashMapBuilder<>();

    Building(ScalaContender contender) {
      this.contender = contender;
    }

    @Override
    public @Nullable Object get(Object key) {
      return builder.getOrElse(key, null);
    }

    @Override
    public void put(Object key, Object value) {
      builder.addOne(key, value);
    }

    @Override
    public void remove(Object key) {
      HashMap<Object, Object> rest = contender.remove(builder.result(), key);
      builder = new HashMapBuilder<>();
      builder.addAll(rest);
    }

    @Override
    public HashMap<Object, Object> build() {
      return builder.result();
    }
  }
}
