package dev.espalier.benchmarks.report;

import dev.espalier.Order;
import dev.espalier.benchmarks.jmh.contender.Library;
import dev.espalier.benchmarks.jmh.contender.Library.Kind;
import java.util.Arrays;
import java.util.List;

/** Who is compared with whom: maps of one order, each one persistent map with all others. */
enum Contest {
  /** Maps that have their entries in the order of their hashes, or in none. */
  HASH(Library.CORE, Library.JAVA, Order.HASH),
  /** Maps that keep their entries in the order in which they were put. */
  INSERTION(Library.CORE_INSERTION, Library.JAVA_LINKED, Order.INSERTION);

  private final Library ours;
  private final Library jdk;
  private final List<Library> peers;

  Contest(Library ours, Library jdk, Order order) {
    this.ours = ours;
    this.jdk = jdk;
    this.peers =
        Arrays.stream(Library.values())
            .filter(library -> library.kind() == Kind.PERSISTENT && library.order() == order)
            .toList();
  }

  /** The core's map. */
  Library ours() {
    return ours;
  }

  /** The JDK's map. */
  Library jdk() {
    return jdk;
  }

  /** Other persistent maps: neither our own faces nor what is copied whole at an update. */
  List<Library> peers() {
    return peers;
  }
}
