package dev.espalier.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.espalier.interop.CollectionKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionLikeType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapLikeType;
import tools.jackson.databind.type.MapType;

/** Finds the serializer, whichever way Jackson classifies the type. */
final class ContainerSerializers implements Serializers {

  private static @Nullable ValueSerializer<?> find(JavaType type) {
    return CollectionKind.of(type.getRawClass())
        .map(kind -> new ContainerSerializer(kind, ContainerTypes.asContainer(type, kind)))
        .orElse(null);
  }

  @Override
  public @Nullable ValueSerializer<?> findMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription.Supplier bean,
      JsonFormat.@Nullable Value format,
      @Nullable ValueSerializer<Object> keys,
      @Nullable TypeSerializer types,
      @Nullable ValueSerializer<Object> values) {
    return find(type);
  }

  @Override
  public @Nullable ValueSerializer<?> findMapLikeSerializer(
      SerializationConfig config,
      MapLikeType type,
      BeanDescription.Supplier bean,
      JsonFormat.@Nullable Value format,
      @Nullable ValueSerializer<Object> keys,
      @Nullable TypeSerializer types,
      @Nullable ValueSerializer<Object> values) {
    return find(type);
  }

  @Override
  public @Nullable ValueSerializer<?> findCollectionSerializer(
      SerializationConfig config,
      CollectionType type,
      BeanDescription.Supplier bean,
      JsonFormat.@Nullable Value format,
      @Nullable TypeSerializer types,
      @Nullable ValueSerializer<Object> elements) {
    return find(type);
  }

  @Override
  public @Nullable ValueSerializer<?> findCollectionLikeSerializer(
      SerializationConfig config,
      CollectionLikeType type,
      BeanDescription.Supplier bean,
      JsonFormat.@Nullable Value format,
      @Nullable TypeSerializer types,
      @Nullable ValueSerializer<Object> elements) {
    return find(type);
  }

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier bean,
      JsonFormat.@Nullable Value format) {
    return find(type);
  }

  /**
   * Takes precedence over vavr-jackson, which claims all of Vavr's maps and sets, including ours.
   */
  static final class Precedence extends ValueSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueSerializer<?> modifyMapLikeSerializer(
        SerializationConfig config,
        MapLikeType type,
        BeanDescription.Supplier bean,
        ValueSerializer<?> found) {
      ValueSerializer<?> ours = find(type);
      return ours == null ? found : ours;
    }

    @Override
    public ValueSerializer<?> modifyCollectionLikeSerializer(
        SerializationConfig config,
        CollectionLikeType type,
        BeanDescription.Supplier bean,
        ValueSerializer<?> found) {
      ValueSerializer<?> ours = find(type);
      return ours == null ? found : ours;
    }
  }
}
