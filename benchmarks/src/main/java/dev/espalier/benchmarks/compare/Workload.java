package dev.espalier.benchmarks.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The input of the program, the same for all contenders. All that is random has a fixed seed. */
final class Workload {

  private static final long SEED = 20_111;

  private final Map<String, String> entries = new LinkedHashMap<>();
  private final String[] keys;
  private final String[] equalKeys;
  private final String[] missingKeys;

  /** The workload over these entries, which are put in a random order first. */
  Workload(Map<String, String> source) {
    Random random = new Random(SEED);
    List<String> names = new ArrayList<>(source.keySet());
    Collections.shuffle(names, random);
    names.forEach(name -> entries.put(name, source.get(name)));
    Collections.shuffle(names, random);
    keys = names.toArray(String[]::new);
    equalKeys = names.stream().map(Workload::copyOf).toArray(String[]::new);
    missingKeys = names.stream().map(name -> name + "Test").toArray(String[]::new);
  }

  /** The entries, in a random order. */
  Map<String, String> entries() {
    return entries;
  }

  /** All keys, the objects that the entries hold, in another random order. */
  String[] keys() {
    return keys;
  }

  /** For each of {@link #keys()} another object that equals it. */
  String[] equalKeys() {
    return equalKeys;
  }

  /** As many keys that the entries do not have. */
  String[] missingKeys() {
    return missingKeys;
  }

  /** Every second entry, beginning with the first or the second. */
  Map<String, String> half(int first) {
    Map<String, String> half = new LinkedHashMap<>();
    int index = 0;
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      if (index++ % 2 == first) {
        half.put(entry.getKey(), entry.getValue());
      }
    }
    return half;
  }

  /** The keys that one of two versions changes: one in a hundred, half of them new. */
  String[] changedKeys(int version) {
    int half = entries.size() / 200;
    List<String> changed = new ArrayList<>();
    for (int i = version * half; i < (version + 1) * half; i++) {
      changed.add(keys[i]);
      changed.add(missingKeys[i]);
    }
    return changed.toArray(String[]::new);
  }

  /** An equal string with characters of its own, so that comparing has to read both. */
  private static String copyOf(String name) {
    return new String(name.toCharArray());
  }
}
