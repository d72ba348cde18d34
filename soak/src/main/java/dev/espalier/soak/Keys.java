package dev.espalier.soak;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The keys and values of one script: so many different keys of one kind, each as two instances that
 * are equal and mostly not identical, and null if the target allows it.
 */
final class Keys {

  /** Kinds of keys, from friendly to adversarial ones, with the most keys that a script may use. */
  enum Kind {
    RANDOM_INTS(2_000) {
      @Override
      Object key(int number) {
        return number * 0x9E3779B9;
      }
    },
    DENSE_INTS(2_000) {
      @Override
      Object key(int number) {
        return number - 8;
      }
    },
    STRINGS(2_000) {
      @Override
      Object key(int number) {
        return new StringBuilder("key ").append(number).toString();
      }
    },
    /** Small whole numbers: their hashes share the low bits. */
    DOUBLES(1_000) {
      @Override
      Object key(int number) {
        return (double) (number - 3);
      }
    },
    ONE_HASH(40) {
      @Override
      Object key(int number) {
        return new SoakKey(42, number);
      }
    },
    ONE_HASH_ORDERED(150) {
      @Override
      Object key(int number) {
        return new SoakKey.Ordered(42, number * 7 % 151);
      }
    },
    COLLIDING_STRINGS(150) {
      @Override
      Object key(int number) {
        return collidingString(8, number);
      }
    },
    /** Eight hashes, which differ at the first, the second and the last fragment. */
    FEW_BITS(100) {
      @Override
      Object key(int number) {
        return new SoakKey(number & 1 | (number & 2) << 4 | (number & 4) << 29, number);
      }
    },
    /** Hashes that differ in the highest bits alone, at the end of compressed paths. */
    HIGH_BITS(120) {
      @Override
      Object key(int number) {
        return new SoakKey(number << 27 | 0x15, number);
      }
    },
    /** Hashes of long equal prefixes, which diverge at any level, one key in nine colliding. */
    DEEP(600) {
      @Override
      Object key(int number) {
        int spread = number % 9 == 8 ? number - 1 : number;
        return new SoakKey.Ordered((spread % 5) << (5 * (spread % 7)) | spread << 20, number);
      }
    },
    /** All of them have one slot in a table that is indexed by the high bits of a product. */
    CLUSTERED(1_000) {
      @Override
      Object key(int number) {
        return (number << 14) * 0x144CBC89;
      }
    },
    /**
     * Equal to keys of the superclass, which are ordered. Not more than seven have one hash: from
     * the eighth on, {@code HashMap} itself loses such keys in its trees.
     */
    SUBCLASSES(100) {
      @Override
      Object key(int number) {
        return collidingInteger(number);
      }

      @Override
      Object secondInstance(int number) {
        return new Subclass(collidingInteger(number).toByteArray());
      }
    },
    /** Several classes that share few hashes; some can be ordered and some cannot. */
    MIXED(120) {
      @Override
      Object key(int number) {
        int hash = 2112 + (number & 16);
        return switch (number % 6) {
          case 0 -> hash + number / 48;
          case 1 -> (long) hash + number / 48;
          case 2 -> collidingString(2, number / 6);
          case 3 -> new SoakKey(hash, number);
          case 4 -> new SoakKey.Ordered(hash, number);
          default -> Double.longBitsToDouble((long) hash + number / 48);
        };
      }
    };

    private final int most;

    Kind(int most) {
      this.most = most;
    }

    abstract Object key(int number);

    Object secondInstance(int number) {
      return key(number);
    }

    /** A string of the blocks "Aa" and "BB", which have the same hash. */
    private static String collidingString(int blocks, int number) {
      StringBuilder string = new StringBuilder(2 * blocks);
      for (int block = blocks - 1; block >= 0; block--) {
        string.append((number >>> block & 1) == 0 ? "Aa" : "BB");
      }
      return string.toString();
    }

    /** An integer of two words, whose hash is 31·high + low: one hash for each seven numbers. */
    private static BigInteger collidingInteger(int number) {
      int high = 1000 - number % 7;
      return BigInteger.valueOf(high)
          .shiftLeft(32)
          .add(BigInteger.valueOf(number / 7 - 31L * high + 31000));
    }
  }

  private static final class Subclass extends BigInteger {

    private static final long serialVersionUID = 1L;

    Subclass(byte[] magnitude) {
      super(magnitude);
    }
  }

  /** How many different values there are, each as two instances. */
  private static final int VALUES = 8;

  final Kind kind;
  final boolean nulls;

  private final Object[] instances;
  private final Value[] values = new Value[2 * VALUES];
  private final boolean distinctHashes;

  Keys(SplittableRandom random, boolean nulls) {
    this.kind = Kind.values()[random.nextInt(Kind.values().length)];
    this.nulls = nulls;
    int count = Math.min(kind.most, drawCount(random));
    instances = new Object[2 * count];
    Set<Integer> hashes = new HashSet<>();
    for (int number = 0; number < count; number++) {
      instances[2 * number] = kind.key(number);
      instances[2 * number + 1] = kind.secondInstance(number);
      hashes.add(instances[2 * number].hashCode());
    }
    distinctHashes = hashes.size() == count && !(nulls && hashes.contains(0));
    for (int value = 0; value < values.length; value++) {
      values[value] = new Value(value / 2);
    }
  }

  /** Mostly few keys, which meet often. */
  private static int drawCount(SplittableRandom random) {
    int draw = random.nextInt(100);
    int most = draw < 60 ? 24 : draw < 92 ? 100 : draw < 99 ? 400 : 2_000;
    return 2 + random.nextInt(most);
  }

  /** Without null. */
  int count() {
    return instances.length / 2;
  }

  /** Whether no two keys have one full hash, so that each order is defined entirely. */
  boolean haveDistinctHashes() {
    return distinctHashes;
  }

  /** Any key instance, chosen by 16 bits. */
  Object key(int bits) {
    int codes = instances.length + (nulls ? 1 : 0);
    int code = (bits & 0xFFFF) * codes >>> 16;
    return code == instances.length ? null : instances[code];
  }

  /** Any value, chosen by 8 bits. */
  Object value(int bits) {
    int code = bits & 0xFF;
    return nulls && code < 12 ? null : values[code % values.length];
  }

  /** A value that follows from two, always the same instance for the same two. */
  Object combined(Object first, Object second) {
    return values[Math.floorMod(31 * Objects.hashCode(first) + Objects.hashCode(second), 16)];
  }

  /** A value that follows from another; for a salt of 0 it is that one. */
  Object mapped(Object value, int salt) {
    return salt == 0 ? value : values[Math.floorMod(Objects.hashCode(value) * 3 + salt, 16)];
  }

  /** A condition on an entry; a threshold of 0 accepts none, one of 8 all. */
  static boolean accepts(Object key, Object value, int threshold) {
    int mixed = (Objects.hashCode(key) * 0x9E3779B9 >>> 28) + Objects.hashCode(value);
    return (mixed & 7) < threshold;
  }

  /** The text of a key or another object, with its class where that matters. */
  static String describe(Object object) {
    if (object == null || object instanceof Value || object instanceof SoakKey) {
      return String.valueOf(object);
    }
    if (object instanceof String string) {
      return '"' + string + '"';
    }
    if (object instanceof Number || object instanceof Boolean) {
      return object.getClass().getSimpleName() + "(" + object + ")";
    }
    return String.valueOf(object);
  }
}
