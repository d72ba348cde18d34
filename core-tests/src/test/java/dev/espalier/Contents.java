package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies the contents of a map or a set to a collection of {@code java.util}, so that a comparison
 * does not call the tested collection's own {@code equals}. The copy also checks the invariants.
 */
final class Contents {

  private Contents() {}

  static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> of(
      PersistentMap<K, V> map) {
    InvariantChecker.check(map);
    Map<K, V> contents = new LinkedHashMap<>();
    map.forEach(contents::put);
    assertThat(contents).as("entries walked").hasSize(map.size());
    return contents;
  }

  static <E extends @Nullable Object> Set<E> of(PersistentSet<E> set) {
    InvariantChecker.check(set);
    Set<E> contents = new LinkedHashSet<>();
    set.forEach(contents::add);
    assertThat(contents).as("elements walked").hasSize(set.size());
    return contents;
  }

  /** The entries of {@code map} whose keys are among {@code keys}. */
  static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> retained(
      Map<K, V> map, Collection<?> keys) {
    Map<K, V> rest = new LinkedHashMap<>(map);
    rest.keySet().retainAll(keys);
    return rest;
  }

  /** The entries of {@code map} whose keys are not among {@code keys}. */
  static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> without(
      Map<K, V> map, Collection<?> keys) {
    Map<K, V> rest = new LinkedHashMap<>(map);
    keys.forEach(rest::remove);
    return rest;
  }

  /** The entries of both maps; where a key is in both, the value of {@code newer}. */
  static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> merged(
      Map<K, V> older, Map<K, V> newer) {
    Map<K, V> merged = new LinkedHashMap<>(older);
    merged.putAll(newer);
    return merged;
  }
}
