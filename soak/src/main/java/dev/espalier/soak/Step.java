package dev.espalier.soak;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * The arguments of one step of a script. They are a function of the script's seed and the step's
 * index, whatever other steps are run, so that steps can be left out.
 */
final class Step {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  final Keys keys;
  private final long seed;
  private long bits;

  Step(Keys keys, long seed) {
    this.keys = keys;
    this.seed = seed;
  }

  void moveTo(int index) {
    bits = mix(seed + (index + 1) * GOLDEN);
  }

  static long mix(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** Sixteen bits that choose the operation, and depend on all others. */
  int operation() {
    return (int) (bits * GOLDEN >>> 48);
  }

  /** The slot that is operated on. */
  int slot() {
    return (int) (bits >>> 10) & (Target.SLOTS - 1);
  }

  /** The slot of the other operand, or of the result. */
  int other() {
    return (int) (bits >>> 12) & (Target.SLOTS - 1);
  }

  Object key() {
    return keys.key((int) (bits >>> 16));
  }

  Object value() {
    return keys.value((int) (bits >>> 32));
  }

  /** A number from 0 to one less than the bound, which is 256 at most. */
  int number(int bound) {
    return (int) (bits >>> 40 & 0xFF) * bound >>> 8;
  }

  /** Bits that are independent of those above. */
  int salt() {
    return (int) (bits >>> 48);
  }

  SplittableRandom random() {
    return new SplittableRandom(bits);
  }

  /** How many keys an operation takes: mostly few, at times more than there are. */
  private int drawCount(SplittableRandom random) {
    int draw = random.nextInt(16);
    return draw == 0 ? 0 : random.nextInt(1, draw < 12 ? 8 : draw < 15 ? 20 : 2 * keys.count());
  }

  /** Some keys, with repetitions. */
  List<Object> someKeys() {
    SplittableRandom random = random();
    int count = drawCount(random);
    List<Object> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(keys.key(random.nextInt()));
    }
    return drawn;
  }

  /** Some entries, with repetitions of keys. */
  List<Map.Entry<Object, Object>> someEntries() {
    SplittableRandom random = random();
    int count = drawCount(random);
    List<Map.Entry<Object, Object>> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(
          new SimpleImmutableEntry<>(keys.key(random.nextInt()), keys.value(random.nextInt())));
    }
    return drawn;
  }

  /** Some entries in a map of the JDK. */
  Map<Object, Object> someMap() {
    Map<Object, Object> map = (salt() & 1) == 0 ? new HashMap<>() : new LinkedHashMap<>();
    for (Map.Entry<Object, Object> entry : someEntries()) {
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }

  /** An operation's text with these arguments in it. */
  String describe(String text) {
    return text.replace("{a}", "m" + slot())
        .replace("{b}", "m" + other())
        .replace("{key}", Keys.describe(key()))
        .replace("{value}", Keys.describe(value()))
        .replace("{keys}", text.contains("{keys}") ? describeAll(someKeys()) : "")
        .replace("{map}", text.contains("{map}") ? String.valueOf(someMap()) : "")
        .replace("{entries}", text.contains("{entries}") ? String.valueOf(someEntries()) : "")
        .replace("{order}", order().toString())
        .replace("{8}", String.valueOf(number(9)))
        .replace("{salt}", String.valueOf(salt()));
  }

  private static String describeAll(List<Object> objects) {
    return objects.stream().map(Keys::describe).collect(Collectors.joining(", ", "[", "]"));
  }

  dev.espalier.Order order() {
    return dev.espalier.Order.values()[salt() >>> 1 & 1];
  }
}
