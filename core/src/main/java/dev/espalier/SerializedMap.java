package dev.espalier;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The object that is serialized instead of a map: its order and its entries. Hashes and nodes are
 * not written, because hashes may differ where the map is read. Input is not trusted: memory is
 * allocated as entries arrive, and equal keys are rejected.
 */
final class SerializedMap implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Keys are compared after this number of entries, and whenever it has doubled. */
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
        // equal keys take one byte each in a stream, so they are rejected before they fill the
        // memory
        if (pairs.toTrie().size() < check / 2) {
          throw equalKeys(size);
        }
        check *= 2;
      }
    }
    if (order == Order.HASH.ordinal()) {
      // among keys of one hash the newest was written first, and has to become the newest again
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
