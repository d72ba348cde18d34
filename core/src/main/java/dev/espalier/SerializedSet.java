package dev.espalier;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The object that is serialized instead of a set: its order and its elements. */
final class SerializedSet implements Serializable {

  private static final long serialVersionUID = 1L;

  private transient MapSet<?> set;

  SerializedSet(MapSet<?> set) {
    this.set = set;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    SerializedMap.write(out, set.map(), false);
  }

  @SuppressWarnings("NullAway") // elements may be null
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    set = MapSet.of(SerializedMap.read(in, false));
  }

  private Object readResolve() {
    return set;
  }
}
