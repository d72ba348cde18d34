package dev.espalier.interop;

import dev.espalier.PersistentSet;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import java.util.List;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The adapter of PCollections; loaded only if it is present. */
final class PCollectionsKinds {

  private PCollectionsKinds() {}

  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  static List<CollectionKind> list() {
    CollectionKind maps =
        CollectionKind.maps(OrderedPMap.class, OrderedPMap::asPersistentMap, OrderedPMap::from);
    CollectionKind sets =
        CollectionKind.sets(OrderedPSet.class, OrderedPSet::asPersistentSet, OrderedPSet::from);
    return List.of(
        CollectionKind.maps(HashPMap.class, HashPMap::asPersistentMap, HashTreePMap::from),
        maps,
        CollectionKind.sets(
            MapPSet.class,
            MapPSet::asPersistentSet,
            elements ->
                elements instanceof PersistentSet<?> persistent
                    ? MapPSet.of(persistent) // in either order
                    : HashTreePSet.from(elements)),
        sets,
        maps.createdFor(PMap.class, map -> map),
        sets.createdFor(PSet.class, set -> set));
  }
}
