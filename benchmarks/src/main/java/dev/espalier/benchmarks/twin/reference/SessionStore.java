package dev.espalier.benchmarks.twin.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A store of sessions: requests read and write attributes, old sessions go, replicas merge. */
public final class SessionStore implements Supplier<Object> {

  private static final int SESSIONS = 1_000;
  private static final int REQUESTS = 8_000;
  private static final int REQUESTS_PER_MERGE = 1_000;

  @Override
  public Object get() {
    Random random = new Random(4_242);
    PMap<String, PMap<String, Integer>> store = HashTreePMap.empty();
    PMap<String, PMap<String, Integer>> replica = store;
    for (int request = 0; request < REQUESTS; request++) {
      String id = "session-" + random.nextInt(SESSIONS);
      PMap<String, Integer> session = store.getOrDefault(id, HashTreePMap.empty());
      String attribute = "attribute-" + random.nextInt(8);
      int visits = session.getOrDefault(attribute, 0) + 1;
      store = store.plus(id, session.plus(attribute, visits));
      if (request % REQUESTS_PER_MERGE == REQUESTS_PER_MERGE - 1) {
        store = store.minusAll(idle(store));
        replica = replica.plusAll(store);
      }
    }
    return "%d sessions, %d attributes; replica: %d sessions, %d attributes"
        .formatted(store.size(), attributes(store), replica.size(), attributes(replica));
  }

  private static List<String> idle(PMap<String, PMap<String, Integer>> store) {
    List<String> idle = new ArrayList<>();
    for (Map.Entry<String, PMap<String, Integer>> session : store.entrySet()) {
      if (session.getValue().size() < 2) {
        idle.add(session.getKey());
      }
    }
    return idle;
  }

  private static int attributes(PMap<String, PMap<String, Integer>> store) {
    int attributes = 0;
    for (PMap<String, Integer> session : store.values()) {
      attributes += session.size();
    }
    return attributes;
  }
}
