package dev.espalier.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is not timed, for all maps that are a {@link Map}. What is timed stands in each program
 * itself, so that its loops are compiled for two map types and not for all of them.
 */
abstract class JavaMapProgram<M extends Map<String, String>> implements Program<M> {

  @Override
  public final int size(M map) {
    return map.size();
  }

  @Override
  public final Map<String, String> contents(M map) {
    return new LinkedHashMap<>(map);
  }
}
