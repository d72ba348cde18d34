package dev.espalier.soak;

import java.util.ArrayList;
import java.util.List;

/** What scripts run on; a target that is named twice is drawn twice as often. */
final class Targets {

  private static final List<Operations<?>> ALL =
      List.of(
          CoreMaps.operations(),
          CoreMaps.operations(),
          CoreSets.operations(),
          VavrMaps.hashMaps(),
          VavrMaps.linkedHashMaps(),
          VavrSets.hashSets(),
          VavrSets.linkedHashSets(),
          PMaps.hashMaps(),
          PMaps.orderedMaps(),
          PSets.hashSets(),
          PSets.orderedSets(),
          GuavaMaps.operations(),
          GuavaSets.operations(),
          LawlessMaps.operations());

  private Targets() {}

  static List<Operations<?>> all() {
    return ALL;
  }

  /** Those whose names contain a text. */
  static List<Operations<?>> named(String part) {
    List<Operations<?>> named = new ArrayList<>(ALL);
    named.removeIf(target -> !target.name.contains(part));
    if (named.isEmpty()) {
      throw new UsageException(
          "no target is named "
              + part
              + "; there are "
              + ALL.stream().map(target -> target.name).distinct().toList());
    }
    return named;
  }
}
