package dev.espalier.benchmarks.contender;

import clojure.lang.AFn;
import clojure.lang.ITransientMap;
import clojure.lang.PersistentHashMap;
import dev.espalier.benchmarks.contender.Accumulator.Steps;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Clojure's hash map. */
final class ClojureMap {

  private ClojureMap() {}

  static Contender<PersistentHashMap> contender() {
    Contender<PersistentHashMap> contender =
        new Contender<>(
            PersistentHashMap.EMPTY,
            PersistentHashMap::valAt,
            (map, key, value) -> (PersistentHashMap) map.assoc(key, value),
            (map, key) -> (PersistentHashMap) map.without(key));
    Steps<ITransientMap, PersistentHashMap> transients =
        new Steps<>(
            ITransientMap::valAt,
            ITransientMap::assoc,
            ITransientMap::without,
            map -> (PersistentHashMap) map.persistent());
    contender.accumulate = map -> transients.from(map.asTransient());
    contender.size = PersistentHashMap::count;
    contender.fromMap = source -> (PersistentHashMap) PersistentHashMap.create(source);
    contender.entries = PersistentHashMap::iterator;
    contender.keys = PersistentHashMap::keyIterator;
    contender.values = PersistentHashMap::valIterator;
    contender.forEach = (map, action) -> map.kvreduce(new Visit(action), null);
    contender.equal = PersistentHashMap::equiv;
    return contender;
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
}
