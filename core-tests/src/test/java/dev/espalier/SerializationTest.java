package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Round trips, and streams that were not written by us. */
class SerializationTest {

  /** Has the hash of an object: another one wherever it is read. */
  private static final class Token implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private static byte[] write(Object object) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @SuppressWarnings("unchecked") // reads what was written
  private static <T> T copy(T object) throws IOException, ClassNotFoundException {
    return (T) read(write(object));
  }

  @ParameterizedTest
  @EnumSource
  void aMapComesBackWithItsEntriesAndItsOrder(Order order) throws Exception {
    PersistentMap<Object, Object> map = PersistentMap.empty(order);
    for (int i = 1000; i > 0; i--) {
      map = map.assoc("key " + i, i);
    }
    map = map.assoc(null, "nothing").assoc("nothing", null);

    var copy = copy(map);

    assertThat(Contents.of(copy)).isEqualTo(Contents.of(map));
    assertThat(copy.order()).isEqualTo(order);
    assertThat(copy.keyList()).isEqualTo(map.keyList());
  }

  @ParameterizedTest
  @EnumSource
  void keysOfOneHashComeBackInTheirOrder(Order order) throws Exception {
    PersistentMap<String, Integer> map = PersistentMap.empty(order);
    for (String key : new String[] {"AaAaAa", "AaBBAa", "BBAaBB", "BBBBBB", "AaAaBB", "AaBBBB"}) {
      map = map.assoc(key, key.indexOf('B'));
    }

    assertThat(copy(map).keyList()).isEqualTo(map.keyList());
  }

  @ParameterizedTest
  @EnumSource
  void aSetComesBackWithItsElementsAndItsOrder(Order order) throws Exception {
    PersistentSet<Object> set = PersistentSet.empty(order).with("b").with(null).with("a");

    var copy = copy(set);

    assertThat(Contents.of(copy)).isEqualTo(Contents.of(set));
    assertThat(copy.order()).isEqualTo(order);
    assertThat(copy.elementList()).isEqualTo(set.elementList());
  }

  @ParameterizedTest
  @EnumSource
  void theKeysOfAMapComeBackWithoutItsValues(Order order) throws Exception {
    PersistentMap<String, Object> map = PersistentMap.<String, Object>empty(order).with("a", 1);

    assertThat(copy(map.keySet()).asMap().get("a")).isNull();
    assertThat(copy(map.keySet())).isEqualTo(map.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyMapOrSetIsTheEmptyOneAgain(Order order) throws Exception {
    assertThat(copy(PersistentMap.empty(order))).isSameAs(PersistentMap.empty(order));
    assertThat(copy(PersistentSet.empty(order))).isEqualTo(PersistentSet.empty(order));
  }

  @ParameterizedTest
  @EnumSource
  void mapsInMapsComeBack(Order order) throws Exception {
    PersistentMap<Object, Object> inner = PersistentMap.empty(order).assoc("a", 1);
    PersistentMap<Object, Object> map =
        PersistentMap.empty(order).assoc("map", inner).assoc(inner, inner.keySet());

    assertThat(Contents.of(copy(map))).isEqualTo(Contents.of(map));
  }

  @ParameterizedTest
  @EnumSource
  void keysAreFoundByTheHashThatTheyHaveWhereTheyAreRead(Order order) throws Exception {
    PersistentMap<Object, Object> map = PersistentMap.empty(order);
    for (TimeUnit unit : TimeUnit.values()) {
      map = map.assoc(unit, unit.name()).assoc(new Token(), unit);
    }

    var copy = copy(map);

    InvariantChecker.check(copy);
    assertThat(copy.size()).isEqualTo(map.size());
    assertThat(copy.keyList()).allMatch(copy::containsKey);
    assertThat(copy.get(TimeUnit.DAYS)).isEqualTo("DAYS");
  }

  // Malformed streams. A proxy's own data are one block: the order in a byte, the size in four.

  private static final byte BLOCK_DATA = 0x77;
  private static final byte BLOCK_LENGTH = 5;

  private static byte[] written(Order order) throws IOException {
    return write(PersistentMap.<String, String>empty(order).with("aa", "x").with("ab", "y"));
  }

  /** The stream of a map of two entries that claims another size. */
  private static byte[] withSize(Order order, int size) throws IOException {
    byte[] bytes = written(order);
    int block = indexOf(bytes, BLOCK_DATA, BLOCK_LENGTH, (byte) order.ordinal());
    ByteBuffer.wrap(bytes).putInt(block + 3, size);
    return bytes;
  }

  private static int indexOf(byte[] bytes, byte... part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("not in the stream: " + Arrays.toString(part));
  }

  private static byte[] replaced(byte[] bytes, String part, String replacement) {
    byte[] from = utf(part);
    byte[] to = utf(replacement);
    int start = indexOf(bytes, from);
    return ByteBuffer.allocate(bytes.length - from.length + to.length)
        .put(bytes, 0, start)
        .put(to)
        .put(bytes, start + from.length, bytes.length - start - from.length)
        .array();
  }

  /** A string as a stream has it: its length in two bytes, then its characters. */
  private static byte[] utf(String string) {
    return ByteBuffer.allocate(2 + string.length())
        .putShort((short) string.length())
        .put(string.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  @ParameterizedTest
  @EnumSource
  void aNegativeSizeIsRefused(Order order) {
    assertThatExceptionOfType(InvalidObjectException.class)
        .isThrownBy(() -> read(withSize(order, -1)))
        .withMessageContaining("-1");
  }

  @ParameterizedTest
  @EnumSource
  void aSizeBeyondTheStreamIsRefusedWithoutAllocatingForIt(Order order) throws Exception {
    byte[] bytes = withSize(order, Integer.MAX_VALUE);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(bytes));

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
  }

  @ParameterizedTest
  @ValueSource(bytes = {-1, 2, 127})
  void anUnknownOrderIsRefused(byte order) throws Exception {
    byte[] bytes = written(Order.HASH);
    bytes[indexOf(bytes, BLOCK_DATA, BLOCK_LENGTH, (byte) 0) + 2] = order;

    assertThatExceptionOfType(InvalidObjectException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining(String.valueOf(order));
  }

  @ParameterizedTest
  @EnumSource
  void equalKeysAreRefused(Order order) throws Exception {
    byte[] bytes = replaced(written(order), "ab", "aa");

    assertThatExceptionOfType(InvalidObjectException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("equal keys");
  }

  @ParameterizedTest
  @EnumSource
  void equalElementsAreRefused(Order order) throws Exception {
    byte[] bytes = write(PersistentSet.<String>empty(order).with("aa").with("ab"));

    assertThatExceptionOfType(InvalidObjectException.class)
        .isThrownBy(() -> read(replaced(bytes, "ab", "aa")));
  }

  /** A null takes one byte: sixteen megabytes of them are not kept before they are refused. */
  @ParameterizedTest
  @EnumSource
  void manyEqualElementsAreRefusedEarly(Order order) throws Exception {
    byte[] start = write(PersistentSet.<@Nullable String>empty(order).with(null));
    int block = indexOf(start, BLOCK_DATA, BLOCK_LENGTH, (byte) order.ordinal());
    byte[] bytes = Arrays.copyOf(start, 16 << 20);
    ByteBuffer.wrap(bytes).putInt(block + 3, 16 << 20);
    Arrays.fill(bytes, block + 7, bytes.length, (byte) 0x70);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertThatExceptionOfType(InvalidObjectException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("equal keys");

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatEndsTooSoonIsRefused(Order order) throws Exception {
    byte[] bytes = written(order);
    for (int length = 0; length < bytes.length - 1; length++) {
      byte[] truncated = Arrays.copyOf(bytes, length);

      assertThatExceptionOfType(IOException.class)
          .as("after %d bytes of %d", length, bytes.length)
          .isThrownBy(() -> read(truncated));
    }
  }

  /** A map or a set cannot be had with its fields left out, past its proxy. */
  @ParameterizedTest
  @ValueSource(strings = {"HashOrderedMap", "InsertionOrderedMap", "CompactMap", "MapSet"})
  void aStreamThatNamesTheClassBehindTheProxyIsRefused(String name) throws Exception {
    byte[] bytes =
        replaced(written(Order.HASH), "dev.espalier.SerializedMap", "dev.espalier." + name);

    assertThatExceptionOfType(InvalidObjectException.class).isThrownBy(() -> read(bytes));
  }

  @Test
  void aFlippedBitGivesAnExceptionOrASoundMap() throws Exception {
    byte[] bytes = written(Order.HASH);
    for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
      byte[] flipped = bytes.clone();
      flipped[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
      readOrRefuse(flipped);
    }
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      if (read(bytes) instanceof PersistentMap<?, ?> map) {
        Contents.of(map);
      }
    } catch (IOException | ClassNotFoundException refusal) {
      assertThat(refusal).isNotNull();
    } catch (NullPointerException | ClassCastException refusal) {
      // ObjectInputStream itself throws such things, and is allowed to: we are not
      assertThat(refusal.getStackTrace()[0].getClassName()).startsWith("java.");
    }
  }
}
