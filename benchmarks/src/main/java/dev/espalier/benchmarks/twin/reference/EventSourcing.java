package dev.espalier.benchmarks.twin.reference;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Accounts that change by events. Every version can be undone, and a view is brought up to date
 * from time to time with what differs from the version that it shows.
 */
public final class EventSourcing implements Supplier<Object> {

  private static final int ACCOUNTS = 2_000;
  private static final int EVENTS = 6_000;
  private static final int EVENTS_PER_VIEW = 500;

  private record State(HashMap<String, Integer> balances, HashSet<String> closed) {}

  @Override
  public Object get() {
    Random random = new Random(815);
    Deque<State> history = new ArrayDeque<>();
    State state = new State(HashMap.empty(), HashSet.empty());
    State shown = state;
    int updates = 0;
    for (int event = 0; event < EVENTS; event++) {
      if (random.nextInt(10) == 0 && !history.isEmpty()) {
        state = history.pop();
      } else {
        history.push(state);
        state = after(state, random);
      }
      if (event % EVENTS_PER_VIEW == 0) {
        updates += updates(shown, state);
        shown = state;
      }
    }
    int total = state.balances.values().sum().intValue();
    return "%d accounts, %d closed, %d in all, %d updates of the view"
        .formatted(state.balances.size(), state.closed.size(), total, updates);
  }

  private static State after(State state, Random random) {
    String account = "account-" + random.nextInt(ACCOUNTS);
    if (random.nextInt(20) == 0) {
      return new State(state.balances.remove(account), state.closed.add(account));
    }
    if (state.closed.contains(account)) {
      return state;
    }
    int amount = random.nextInt(1_000);
    int balance = state.balances.getOrElse(account, 0);
    return new State(state.balances.put(account, balance + amount), state.closed);
  }

  /** How many accounts were added, changed or removed: what the API has for a comparison. */
  private static int updates(State shown, State now) {
    HashMap<String, Integer> changed =
        now.balances.filter((account, balance) -> !shown.balances.get(account).contains(balance));
    HashMap<String, Integer> gone = shown.balances.removeAll(now.balances.keySet());
    return changed.size() + gone.size();
  }
}
