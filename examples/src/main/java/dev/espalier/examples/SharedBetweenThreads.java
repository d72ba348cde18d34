package dev.espalier.examples;

import dev.espalier.PersistentMap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that update one map without a lock. The map itself never changes, so a reader always sees
 * a consistent state; an {@link AtomicReference} publishes the newest version.
 */
public final class SharedBetweenThreads {

  private final AtomicReference<PersistentMap<String, Integer>> visits =
      new AtomicReference<>(PersistentMap.of());

  /** Counts one visit of a page. */
  public void visit(String page) {
    visits.updateAndGet(counts -> counts.update(page, count -> count == null ? 1 : count + 1));
  }

  /** Returns all counts as they were at one moment. */
  public PersistentMap<String, Integer> snapshot() {
    return visits.get();
  }

  /** Lets four threads count a thousand visits each. */
  public static void main(String[] args) throws InterruptedException {
    var site = new SharedBetweenThreads();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      var thread =
          new Thread(
              () -> {
                for (int visit = 0; visit < 1_000; visit++) {
                  site.visit(visit % 2 == 0 ? "home" : "shop");
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("home " + site.snapshot().get("home"));
    System.out.println("shop " + site.snapshot().get("shop"));
  }
}
