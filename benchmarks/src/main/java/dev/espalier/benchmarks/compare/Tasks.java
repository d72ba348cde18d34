package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.twin.MapProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The operations of the program on one map, in the order in which they are reported.
 *
 * @param <M> the map type
 */
final class Tasks<M> {

  /**
   * One operation, bound to a program and its input.
   *
   * @param operation what is done
   * @param unit what the time is given for
   * @param units how many of these one call does
   * @param call runs it and returns the result
   * @param outcome runs it and returns the result in a form that is equal for equal contents
   */
  record Task(String operation, String unit, int units, Supplier<?> call, Supplier<?> outcome) {}

  private static final String NEW_VALUE = "replaced";

  private final MapProgram<M> program;
  private final Workload workload;
  private final Match match;
  private final List<Task> tasks = new ArrayList<>();

  private Tasks(MapProgram<M> program, Workload workload, Match match) {
    this.program = program;
    this.workload = workload;
    this.match = match;
  }

  /** Returns the tasks of one side of a match. */
  static <M> List<Task> of(MapProgram<M> program, Workload workload, Match match) {
    Tasks<M> tasks = new Tasks<>(program, workload, match);
    M map = program.build(workload.entries());
    if (!match.updatesOnly()) {
      tasks.addBuilds();
      tasks.addLookup("look up, same key instance", map, workload.keys());
      tasks.addLookup("look up, equal key", map, workload.equalKeys());
      tasks.addLookup("look up, missing key", map, workload.missingKeys());
      tasks.counting("iterate", "entry", program.size(map), () -> program.iterate(map));
    }
    tasks.addUpdates(map);
    tasks.addMerges(map);
    return tasks.tasks;
  }

  private void addBuilds() {
    Map<String, String> entries = workload.entries();
    returning("build from a java.util.Map", "entry", entries.size(), () -> program.build(entries));
    returning(
        "build entry by entry", "entry", entries.size(), () -> program.buildOneByOne(entries));
  }

  private void addLookup(String operation, M map, String[] keys) {
    counting(operation, "key", keys.length, () -> program.lookUp(map, keys));
  }

  private void addUpdates(M map) {
    int updates = Math.min(match.updates(), workload.keys().length);
    String[] present = Arrays.copyOf(workload.keys(), updates);
    String[] missing = Arrays.copyOf(workload.missingKeys(), updates);
    returning("put a new key", "key", updates, () -> program.put(map, missing, NEW_VALUE));
    returning("put a new value", "key", updates, () -> program.put(map, present, NEW_VALUE));
    returning("remove a key", "key", updates, () -> program.remove(map, present));
  }

  private void addMerges(M map) {
    M left = program.put(map, workload.changedKeys(0), "left");
    M right = program.put(map, workload.changedKeys(1), "right");
    returning("merge versions, 1 % changed", "merge", 1, () -> program.merge(left, right));
    M firstHalf = program.build(workload.half(0));
    M secondHalf = program.build(workload.half(1));
    returning("merge independent halves", "merge", 1, () -> program.merge(firstHalf, secondHalf));
  }

  private void counting(String operation, String unit, int units, IntSupplier call) {
    tasks.add(new Task(operation, unit, units, call::getAsInt, call::getAsInt));
  }

  private void returning(String operation, String unit, int units, Supplier<M> call) {
    tasks.add(new Task(operation, unit, units, call, () -> outcomeOf(call.get())));
  }

  private Outcome outcomeOf(M map) {
    Map<String, String> contents = program.contents(map);
    return new Outcome(
        program.size(map), match.orderCounts() ? List.copyOf(contents.entrySet()) : contents);
  }

  /** What a map is compared by; the size apart, since a map may be wrong about it. */
  private record Outcome(int size, Object contents) {

    @Override
    public String toString() {
      return size + " entries";
    }
  }
}
