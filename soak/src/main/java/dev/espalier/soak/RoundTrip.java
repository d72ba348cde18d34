package dev.espalier.soak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;

/** Writing and reading in Java's serialization. */
final class RoundTrip {

  private RoundTrip() {}

  /** Serializes an object and returns the deserialized one. */
  @SuppressWarnings("unchecked") // of the same class as the object
  static <T> T of(T object) {
    try {
      return (T) read(write(object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Checks the order of keys that were read. The order among keys of one hash is that of their
   * insertion: a stream restores it only where {@code exactly} says so.
   */
  static void checkOrder(Iterable<?> written, Iterable<?> read, boolean exactly) {
    Iterator<?> keys = read.iterator();
    for (Object key : written) {
      Check.that(keys.hasNext(), "a key was not read");
      Object copy = keys.next();
      if (exactly) {
        Check.equal(key, copy, "key that was read");
      } else {
        Check.equal(Objects.hashCode(key), Objects.hashCode(copy), "hash of the key that was read");
      }
    }
    Check.that(!keys.hasNext(), "more keys were read than written");
  }

  static byte[] write(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  static Object read(byte[] stream) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
      return in.readObject();
    }
  }
}
