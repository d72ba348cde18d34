package dev.espalier.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The operations of the program for one contender, in the order in which they are told.
 *
 * @param <M> the contender's map type
 */
final class Tasks<M> {

  private static final String NEW_VALUE = "replaced";

  private final Program<M> program;
  private final Workload workload;
  private final Match match;
  private final List<Task> tasks = new ArrayList<>();

  private Tasks(Program<M> program, Workload workload, Match match) {
    this.program = program;
    this.workload = workload;
    this.match = match;
  }

  /** The tasks of one contender of a match. */
  static <M> List<Task> of(Program<M> program, Workload workload, Match match) {
    Tasks<M> tasks = new Tasks<>(program, workload, match);
    M map = program.build(workload.entries());
    if (!match.updatesOnly()) {
      tasks.addBuilds();
      tasks.addLookUps(map);
      tasks.addIteration(map);
    }
    tasks.addUpdates(map);
    tasks.addMerges(map);
    return tasks.tasks;
  }

  private void addBuilds() {
    Map<String, String> entries = workload.entries();
    giving("build from a java.util.Map", "entry", entries.size(), () -> program.build(entries));
    giving("build entry by entry", "entry", entries.size(), () -> program.buildOneByOne(entries));
  }

  private void addLookUps(M map) {
    addLookUp("look up, the key itself", map, workload.keys());
    addLookUp("look up, an equal key", map, workload.equalKeys());
    addLookUp("look up, a missing key", map, workload.missingKeys());
  }

  private void addLookUp(String operation, M map, String[] keys) {
    counting(operation, "key", keys.length, () -> program.lookUp(map, keys));
  }

  private void addUpdates(M map) {
    int updates = Math.min(match.updates(), workload.keys().length);
    String[] present = Arrays.copyOf(workload.keys(), updates);
    String[] missing = Arrays.copyOf(workload.missingKeys(), updates);
    giving("put a new key", "key", updates, () -> program.put(map, missing, NEW_VALUE));
    giving("put a new value", "key", updates, () -> program.put(map, present, NEW_VALUE));
    giving("remove a key", "key", updates, () -> program.remove(map, present));
  }

  private void addMerges(M map) {
    M left = program.put(map, workload.changedKeys(0), "left");
    M right = program.put(map, workload.changedKeys(1), "right");
    addMerge("merge versions, 1 % changed in each", left, right);

    M firstHalf = program.build(workload.half(0));
    M secondHalf = program.build(workload.half(1));
    addMerge("merge independent halves", firstHalf, secondHalf);
  }

  private void addMerge(String operation, M left, M right) {
    giving(operation, "merge", 1, () -> program.merge(left, right));
  }

  private void addIteration(M map) {
    counting("iterate", "entry", program.size(map), () -> program.iterate(map));
  }

  private void counting(String operation, String unit, int units, IntSupplier call) {
    tasks.add(new Task(operation, unit, units, call::getAsInt, call::getAsInt));
  }

  private void giving(String operation, String unit, int units, Supplier<M> call) {
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
