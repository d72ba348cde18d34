package dev.espalier.interop;

import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import java.util.List;

/** The adapter of Guava; loaded only if it is present. */
final class GuavaKinds {

  private GuavaKinds() {}

  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  static List<CollectionKind> list() {
    return List.of(
        CollectionKind.maps(ImmutableMap.class, ImmutableMap::asPersistentMap, ImmutableMap::copyOf)
            .rejectingNull(),
        CollectionKind.sets(ImmutableSet.class, ImmutableSet::asPersistentSet, ImmutableSet::copyOf)
            .rejectingNull());
  }
}
