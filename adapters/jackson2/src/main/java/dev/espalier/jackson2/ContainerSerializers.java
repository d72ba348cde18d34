package dev.espalier.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.CollectionLikeType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapLikeType;
import com.fasterxml.jackson.databind.type.MapType;
import dev.espalier.interop.CollectionKind;
import org.jspecify.annotations.Nullable;

/** Finds the serializer, whichever way Jackson classifies the type. */
final class ContainerSerializers extends Serializers.Base {

  private static @Nullable JsonSerializer<?> find(JavaType type) {
    return CollectionKind.of(type.getRawClass())
        .map(kind -> new ContainerSerializer(kind, ContainerTypes.asContainer(type, kind)))
        .orElse(null);
  }

  @Override
  public @Nullable JsonSerializer<?> findMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription bean,
      @Nullable JsonSerializer<Object> keys,
      @Nullable TypeSerializer types,
      @Nullable JsonSerializer<Object> values) {
    return find(type);
  }

  @Override
  public @Nullable JsonSerializer<?> findMapLikeSerializer(
      SerializationConfig config,
      MapLikeType type,
      BeanDescription bean,
      @Nullable JsonSerializer<Object> keys,
      @Nullable TypeSerializer types,
      @Nullable JsonSerializer<Object> values) {
    return find(type);
  }

  @Override
  public @Nullable JsonSerializer<?> findCollectionSerializer(
      SerializationConfig config,
      CollectionType type,
      BeanDescription bean,
      @Nullable TypeSerializer types,
      @Nullable JsonSerializer<Object> elements) {
    return find(type);
  }

  @Override
  public @Nullable JsonSerializer<?> findCollectionLikeSerializer(
      SerializationConfig config,
      CollectionLikeType type,
      BeanDescription bean,
      @Nullable TypeSerializer types,
      @Nullable JsonSerializer<Object> elements) {
    return find(type);
  }

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription bean) {
    return find(type);
  }

  /**
   * Takes precedence over vavr-jackson, which claims all of Vavr's maps and sets, including ours.
   */
  static final class Precedence extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSerializer<?> modifyMapLikeSerializer(
        SerializationConfig config,
        MapLikeType type,
        BeanDescription bean,
        JsonSerializer<?> found) {
      JsonSerializer<?> ours = find(type);
      return ours == null ? found : ours;
    }

    @Override
    public JsonSerializer<?> modifyCollectionLikeSerializer(
        SerializationConfig config,
        CollectionLikeType type,
        BeanDescription bean,
        JsonSerializer<?> found) {
      JsonSerializer<?> ours = find(type);
      return ours == null ? found : ours;
    }
  }
}
