package dev.espalier.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.CollectionLikeType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapLikeType;
import com.fasterxml.jackson.databind.type.MapType;
import dev.espalier.interop.CollectionKind;
import org.jspecify.annotations.Nullable;

/** Finds the deserializer, whichever way Jackson classifies the type. */
final class ContainerDeserializers extends Deserializers.Base {

  private static @Nullable JsonDeserializer<?> find(JavaType type) {
    return CollectionKind.of(type.getRawClass())
        .map(kind -> new ContainerDeserializer(kind, ContainerTypes.asContainer(type, kind)))
        .orElse(null);
  }

  @Override
  public @Nullable JsonDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription bean,
      @Nullable KeyDeserializer keys,
      @Nullable TypeDeserializer types,
      @Nullable JsonDeserializer<?> values) {
    return find(type);
  }

  @Override
  public @Nullable JsonDeserializer<?> findMapLikeDeserializer(
      MapLikeType type,
      DeserializationConfig config,
      BeanDescription bean,
      @Nullable KeyDeserializer keys,
      @Nullable TypeDeserializer types,
      @Nullable JsonDeserializer<?> values) {
    return find(type);
  }

  @Override
  public @Nullable JsonDeserializer<?> findCollectionDeserializer(
      CollectionType type,
      DeserializationConfig config,
      BeanDescription bean,
      @Nullable TypeDeserializer types,
      @Nullable JsonDeserializer<?> elements) {
    return find(type);
  }

  @Override
  public @Nullable JsonDeserializer<?> findCollectionLikeDeserializer(
      CollectionLikeType type,
      DeserializationConfig config,
      BeanDescription bean,
      @Nullable TypeDeserializer types,
      @Nullable JsonDeserializer<?> elements) {
    return find(type);
  }

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription bean) {
    return find(type);
  }

  /**
   * Takes precedence over vavr-jackson, which claims all of Vavr's maps and sets, including ours.
   */
  static final class Precedence extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyMapLikeDeserializer(
        DeserializationConfig config,
        MapLikeType type,
        BeanDescription bean,
        JsonDeserializer<?> found) {
      JsonDeserializer<?> ours = find(type);
      return ours == null ? found : ours;
    }

    @Override
    public JsonDeserializer<?> modifyCollectionLikeDeserializer(
        DeserializationConfig config,
        CollectionLikeType type,
        BeanDescription bean,
        JsonDeserializer<?> found) {
      JsonDeserializer<?> ours = find(type);
      return ours == null ? found : ours;
    }
  }
}
