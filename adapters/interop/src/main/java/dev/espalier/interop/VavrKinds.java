package dev.espalier.interop;

import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import java.util.List;

/** The adapter of Vavr; loaded only if it is present. */
final class VavrKinds {

  private VavrKinds() {}

  @SuppressWarnings({"rawtypes", "unchecked"}) // a class literal has no type arguments
  static List<CollectionKind> list() {
    CollectionKind maps =
        CollectionKind.maps(
            LinkedHashMap.class, LinkedHashMap::asPersistentMap, LinkedHashMap::ofAll);
    CollectionKind sets =
        CollectionKind.sets(
            LinkedHashSet.class, LinkedHashSet::asPersistentSet, LinkedHashSet::ofAll);
    return List.of(
        CollectionKind.maps(HashMap.class, HashMap::asPersistentMap, HashMap::ofAll),
        maps,
        CollectionKind.sets(HashSet.class, HashSet::asPersistentSet, HashSet::ofAll),
        sets,
        maps.createdFor(
            io.vavr.collection.Map.class, map -> LinkedHashMap.ofEntries(map).asPersistentMap()),
        sets.createdFor(
            io.vavr.collection.Set.class, set -> LinkedHashSet.ofAll(set).asPersistentSet()));
  }
}
