package dev.espalier;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is written in place of a map: its order and its entries, but no hash and no node, since
 * hashes may differ where it is read. What is read is not trusted: memory is taken as entries
 * arrive, and equal keys are refused.
 */
final class SerializedMap implements Serializable {

  private static final long serialVersionUID = 1L;

  /** After so many entries, and whenever twice as many have come, keys are compared. */
  private static final int FIRST_CHECK = 1024;

  private transient AbstractPersistentMap<?, ?> map;

  SerializedMap(AbstractPersistentMap<?, ?> map) {
    this.map = map;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    write(out, map, true);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    map = read(in, true);
  }

  private Object readResolve() {
    return map;
  }

  /** Writes order, size, and keys, each with its value if {@code values}. */
  @SuppressWarnings("EnumOrdinal") // the order of the constants is part of the form
  static void write(ObjectOutputStream out, AbstractPersistentMap<?, ?> map, boolean values)
      throws IOException {
    out.writeByte(map.order().ordinal());
    out.writeInt(map.size());
    for (var entries = map.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      out.writeObject(entry.getKey());
      if (values) {
        out.writeObject(entry.getValue());
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  @SuppressWarnings("EnumOrdinal") // as above
  static AbstractPersistentMap<@Nullable Object, @Nullable Object> read(
      ObjectInputStream in, boolean values) throws IOException, ClassNotFoundException {
    int order = in.readByte();
    int size = in.readInt();
    if (order < 0 || order >= Order.values().length) {
      throw new InvalidObjectException("no such order: " + order);
    }
    if (size < 0) {
      throw new InvalidObjectException("negative size: " + size);
    }
    Pairs pairs = new Pairs();
    int check = FIRST_CHECK;
    for (int i = 0; i < size; i++) {
      pairs.add(in.readObject(), values ? in.readObject() : null);
      if (pairs.count() == check) {
        // equal keys take a byte each in a stream: they are not to fill the memory first
        if (pairs.toTrie().size() < check / 2) {
          throw equalKeys(size);
        }
        check *= 2;
      }
    }
    if (order == Order.HASH.ordinal()) {
      // of one hash the newest was written first, and is to be the newest again
      pairs.reverse();
    }
    var map =
        AbstractPersistentMap.<@Nullable Object, @Nullable Object>empty(Order.values()[order])
            .withPairs(pairs);
    if (map.size() != size) {
      throw equalKeys(size);
    }
    return map;
  }

  private static InvalidObjectException equalKeys(int size) {
    return new InvalidObjectException("equal keys among " + size + " entries");
  }
}
