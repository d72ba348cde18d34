package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Streams that the adapter did not write are refused, whatever they contain. */
class MalformedStreamTest {

  private static byte[] write(Object object) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
      return in.readObject();
    }
  }

  /** The stream with one string put for another of the same length. */
  private static byte[] replace(byte[] stream, String present, String other) {
    assertThat(other).hasSameSizeAs(present);
    String text = new String(stream, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(present);
    return text.replace(present, other).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The stream with a null reference put for a string. */
  private static byte[] withNullFor(byte[] stream, String value) {
    byte[] text = value.getBytes(StandardCharsets.ISO_8859_1);
    String encoded = "t" + (char) 0 + (char) text.length + value;
    String forged = new String(stream, StandardCharsets.ISO_8859_1).replace(encoded, "p");
    return forged.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void streamOfTheAdapterIsReadBack() throws Exception {
    ImmutableMap<String, String> map = ImmutableMap.of("the key", "the value");

    assertThat(read(write(map))).isEqualTo(map);
  }

  @Test
  void nullInAMapIsRefused() throws Exception {
    for (Object collection :
        new Object[] {
          ImmutableMap.of("the key", "the value"),
          ImmutableMap.of("the key", "the value").entrySet(),
        }) {
      assertRefused(
          withNullFor(write(collection), "the value"), "null value in entry: the key=null");
      assertRefused(withNullFor(write(collection), "the key"), "null key in entry: null=the value");
    }
    assertRefused(withNullFor(write(ImmutableSet.of("the key")), "the key"), "null element");
  }

  @Test
  void nullAmongValuesIsRefused() throws Exception {
    byte[] values = write(ImmutableMap.of("k", "the value").values());

    assertRefused(withNullFor(values, "the value"), "no content for VALUES");
  }

  @Test
  void claimedNumberOfValuesTakesNoMemory() throws Exception {
    byte[] values = write(ImmutableMap.of("a", "first", "b", "second").values());
    String size = "w" + (char) 4 + (char) 0 + (char) 0 + (char) 0 + (char) 2;
    byte[] forged = replace(values, size, "w" + (char) 4 + (char) 127 + "\u00ff\u00ff\u00ff");
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertThatThrownBy(() -> read(forged)).isInstanceOf(IOException.class);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
  }

  @Test
  void contentOfAnotherKindIsRefused() throws Exception {
    byte[] map = write(ImmutableMap.of("a", 1));
    byte[] set = write(ImmutableSet.of("a"));

    assertRefused(replace(map, "MAP", "SET"), "no content for SET");
    assertRefused(replace(set, "SET", "MAP"), "no content for MAP");
    assertRefused(replace(write(ImmutableMap.of().entrySet()), "ENTRIES", "NOTHING"), "NOTHING");
  }

  @Test
  void classesThemselvesAreRefused() throws Exception {
    String proxy = "dev.espalier.guava.SerializedForm";
    assertThat(new String(write(ImmutableMap.of()), StandardCharsets.ISO_8859_1)).contains(proxy);

    assertRefused(bare("dev.espalier.guava.ImmutableMap", 1L), "read through its proxy");
    assertRefused(bare("dev.espalier.guava.ImmutableElements", 1L), "read through its proxy");
    assertRefused(bare("dev.espalier.guava.ImmutableMapEntries", 1L), "read through its proxy");
    assertRefused(bare("dev.espalier.guava.ImmutableMapValues", 1L), "read through its proxy");
  }

  /** An object of a serializable class without fields and superclasses. */
  private static byte[] bare(String className, long serialVersion) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new java.io.DataOutputStream(bytes);
    out.writeShort(0xACED);
    out.writeShort(5);
    out.writeByte(0x73); // an object
    out.writeByte(0x72); // of a class described here
    out.writeUTF(className);
    out.writeLong(serialVersion);
    out.writeByte(2); // serializable
    out.writeShort(0); // no fields
    out.writeByte(0x78); // end of annotations
    out.writeByte(0x70); // no superclass
    return bytes.toByteArray();
  }

  @Test
  void mapInHashOrderIsReadInThatOrder() throws Exception {
    PersistentMap<String, Integer> core = PersistentMap.copyOf(Order.HASH, Map.of("a", 1, "b", 2));
    ImmutableMap<String, Integer> map = ImmutableMap.of(core);

    assertThat(read(write(map)).toString()).isEqualTo(core.toString());
  }

  private static void assertRefused(byte[] stream, String message) {
    assertThatThrownBy(() -> read(stream))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining(message);
  }
}
