package dev.espalier.benchmarks.jmh.contender;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.MutMap;
import org.organicdesign.fp.collections.PersistentHashMap;

/** Paguro's hash map. */
final class PaguroContender extends JavaMapContender<ImMap<Object, Object>> {

  @Override
  public ImMap<Object, Object> empty() {
    return PersistentHashMap.empty();
  }

  @Override
  public ImMap<Object, Object> put(ImMap<Object, Object> map, Object key, Object value) {
    return map.assoc(key, value);
  }

  @Override
  public ImMap<Object, Object> remove(ImMap<Object, Object> map, Object key) {
    return map.without(key);
  }

  @Override
  public Accumulator<ImMap<Object, Object>> accumulate(ImMap<Object, Object> map) {
    return new Building(map.mutable());
  }

  @Override
  public ImMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return PersistentHashMap.of(entries.entrySet());
  }

  @Override
  public ImMap<Object, Object> fromEntries(Iterable<Map.Entry<Object, Object>> entries) {
    return PersistentHashMap.of(entries);
  }

  private static final class Building implements Accumulator<ImMap<Object, Object>> {

    private MutMap<Object, Object> mutable;

    Building(MutMap<Object, Object> mutable) {
      this.mutable = mutable;
    }

    @Override
    public @Nullable Object get(Object key) {
      return mutable.get(key);
    }

    @Override
    public void put(Object key, Object value) {
      mutable = mutable.assoc(key, value);
    }

    @Override
    public void remove(Object key) {
      mutable = mutable.without(key);
    }

    @Override
    public ImMap<Object, Object> build() {
      return mutable.immutable();
    }
  }
}
