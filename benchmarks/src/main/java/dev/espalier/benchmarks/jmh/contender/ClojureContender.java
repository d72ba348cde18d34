package dev.espalier.benchmarks.jmh.contender;

import clojure.lang.AFn;
import clojure.lang.ITransientMap;
import clojure.lang.PersistentHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Clojure's hash map. */
final class ClojureContender implements Contender<PersistentHashMap> {

  @Override
  public PersistentHashMap empty() {
    return PersistentHashMap.EMPTY;
  }

  @Override
  public int size(PersistentHashMap map) {
    return map.count();
  }

  @Override
  public @Nullable Object get(PersistentHashMap map, Object key) {
    return map.valAt(key);
  }

  @Override
  public PersistentHashMap put(PersistentHashMap map, Object key, Object value) {
    return (PersistentHashMap) map.assoc(key, value);
  }

  @Override
  public PersistentHashMap remove(PersistentHashMap map, Object key) {
    return (PersistentHashMap) map.without(key);
  }

  @Override
  public Accumulator<PersistentHashMap> accumulate(PersistentHashMap map) {
    return new Building(map.asTransient());
  }

  @Override
  public PersistentHashMap fromMap(Map<Object, Object> entries) {
    return (PersistentHashMap) PersistentHashMap.create(entries);
  }

  @Override
  public Iterator<?> entries(PersistentHashMap map) {
    return map.iterator();
  }

  @Override
  public Iterator<?> keys(PersistentHashMap map) {
    return map.keyIterator();
  }

  @Override
  public Iterator<?> values(PersistentHashMap map) {
    return map.valIterator();
  }

  @Override
  public void forEach(PersistentHashMap map, BiConsumer<Object, Object> action) {
    map.kvreduce(new Visit(action), null);
  }

  @Override
  public boolean equal(PersistentHashMap left, PersistentHashMap right) {
    return left.equiv(right);
  }

  private static final class Visit extends AFn {

    private final BiConsumer<Object, Object> action;

    Visit(BiConsumer<Object, Object> action) {
      this.action = action;
    }

    @Override
    public @Nullable Object invoke(Object nothing, Object key, Object value) {
      action.accept(key, value);
      return null;
    }
  }

  private static final class Building implements Accumulator<PersistentHashMap> {

    private ITransientMap map;

    Building(ITransientMap map) {
      this.map = map;
    }

    @Override
    public @Nullable Object get(Object key) {
      return map.valAt(key);
    }

    @Override
    public void put(Object key, Object value) {
      map = map.assoc(key, value);
    }

    @Override
    public void remove(Object key) {
      map = map.without(key);
    }

    @Override
    public PersistentHashMap build() {
      return (PersistentHashMap) map.persistent();
    }
  }
}
