package dev.espalier.compat.pcollections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The serial form is small and restores an equal object. Malformed streams are rejected. */
class SerializationTest {

  static Stream<Object> collections() {
    return Stream.of(
        HashTreePMap.empty(),
        HashTreePMap.singleton("a", 1).plus(null, null),
        OrderedPMap.empty(),
        OrderedPMap.singleton("z", 1).plus("a", 2),
        HashTreePSet.empty(),
        HashTreePSet.from(List.of("a", "b")),
        MapPSet.from(OrderedPMap.singleton("z", 1).plus("a", 2)),
        OrderedPSet.empty(),
        OrderedPSet.from(List.of("z", "a")).plus(null));
  }

  @ParameterizedTest
  @MethodSource("collections")
  void whatIsReadIsOfTheSameClassContentsAndOrder(Object collection) throws Exception {
    Object copy = read(write(collection));

    assertThat(copy).isEqualTo(collection).hasSameClassAs(collection);
    assertThat(copy).hasToString(collection.toString());
  }

  @Test
  void emptyMapsAndSetsStaySingle() throws Exception {
    assertThat(read(write(HashTreePMap.empty()))).isSameAs(HashTreePMap.empty());
    assertThat(read(write(OrderedPMap.empty()))).isSameAs(OrderedPMap.empty());
    assertThat(read(write(HashTreePSet.empty()))).isSameAs(HashTreePSet.empty());
    assertThat(read(write(OrderedPSet.empty()))).isSameAs(OrderedPSet.empty());
  }

  @Test
  void twoEntriesTakeLessThanHalfOfWhatPCollectionsTakes() throws Exception {
    var ours = HashTreePMap.singleton("a", 1).plus("b", 2);
    var theirs = org.pcollections.HashTreePMap.singleton("a", 1).plus("b", 2);

    assertThat(write(ours).length).isLessThan(write(theirs).length / 2);
  }

  @Test
  void twoOrderedEntriesTakeLessThanAThirdOfWhatPCollectionsTakes() throws Exception {
    var ours = OrderedPMap.singleton("a", 1).plus("b", 2);
    var theirs = org.pcollections.OrderedPMap.singleton("a", 1).plus("b", 2);

    assertThat(write(ours).length).isLessThan(write(theirs).length / 3);
  }

  @ParameterizedTest
  @ValueSource(classes = {HashPMap.class, OrderedPMap.class, MapPSet.class, OrderedPSet.class})
  void aStreamThatNamesTheClassItselfIsRefused(Class<?> type) throws Exception {
    byte[] withoutSuperclass = hostile(type.getName(), 1, null);
    byte[] withSuperclass = hostile(type.getName(), 1, type.getSuperclass().getName());

    assertThatThrownBy(() -> read(withoutSuperclass)).isInstanceOf(InvalidObjectException.class);
    assertThatThrownBy(() -> read(withSuperclass)).isInstanceOf(InvalidObjectException.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {HashPMap.class, OrderedPMap.class, MapPSet.class, OrderedPSet.class})
  void aSerialFormWithoutContentsIsRefused(Class<?> type) throws Exception {
    byte[] empty = hostile(type.getName() + "$SerialForm", 0, null);

    assertThatThrownBy(() -> read(empty)).isInstanceOf(InvalidObjectException.class);
  }

  @Test
  void aSerialFormOfSomethingElseIsRefused() throws Exception {
    String form = HashPMap.class.getName() + "$SerialForm";
    byte[] text =
        stream(
            out -> {
              classHeader(out, form, 0, 1);
              out.writeByte('L');
              out.writeUTF("map");
              out.writeByte(ObjectStreamConstants.TC_STRING);
              out.writeUTF("Ldev/espalier/PersistentMap;");
              out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
              out.writeByte(ObjectStreamConstants.TC_NULL);
              out.writeByte(ObjectStreamConstants.TC_STRING);
              out.writeUTF("not a map");
            });

    assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidObjectException.class);
  }

  private static byte[] write(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  /** What writes a stream by hand. */
  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** An object of a class that claims to have no fields. */
  private static byte[] hostile(String type, long serialVersion, String superclass)
      throws IOException {
    return stream(
        out -> {
          classHeader(out, type, serialVersion, 0);
          out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
          if (superclass != null) {
            out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
            classDescription(out, superclass, 1, 0);
            out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
          }
          out.writeByte(ObjectStreamConstants.TC_NULL);
        });
  }

  private static byte[] stream(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
    out.writeShort(ObjectStreamConstants.STREAM_VERSION);
    content.writeTo(out);
    return bytes.toByteArray();
  }

  private static void classHeader(DataOutputStream out, String type, long serialVersion, int fields)
      throws IOException {
    out.writeByte(ObjectStreamConstants.TC_OBJECT);
    out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
    classDescription(out, type, serialVersion, fields);
  }

  private static void classDescription(
      DataOutputStream out, String type, long serialVersion, int fields) throws IOException {
    out.writeUTF(type);
    out.writeLong(serialVersion);
    out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
    out.writeShort(fields);
  }
}
