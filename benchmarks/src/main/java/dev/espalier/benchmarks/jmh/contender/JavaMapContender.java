package dev.espalier.benchmarks.jmh.contender;

import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is the same for all maps that are a {@link Map}. */
abstract class JavaMapContender<M extends Map<Object, Object>> implements Contender<M> {

  @Override
  public final int size(M map) {
    return map.size();
  }

  @Override
  public final @Nullable Object get(M map, Object key) {
    return map.get(key);
  }

  @Override
  public final Iterator<?> entries(M map) {
    return map.entrySet().iterator();
  }

  @Override
  public final Iterator<?> keys(M map) {
    return map.keySet().iterator();
  }

  @Override
  public final Iterator<?> values(M map) {
    return map.values().iterator();
  }

  @Override
  public final void forEach(M map, BiConsumer<Object, Object> action) {
    map.forEach(action);
  }
}
