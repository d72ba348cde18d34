package dev.espalier.jackson3;

import dev.espalier.interop.CollectionKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.CollectionLikeType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapLikeType;
import tools.jackson.databind.type.MapType;

/** Finds the deserializer, whichever way Jackson classifies the type. */
final class ContainerDeserializers implements Deserializers {

  private static @Nullable ValueDeserializer<?> find(JavaType type) {
    return CollectionKind.of(type.getRawClass())
        .map(kind -> new ContainerDeserializer(kind, ContainerTypes.asContainer(type, kind)))
        .orElse(null);
  }

  @Override
  public @Nullable ValueDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription.Supplier bean,
      @Nullable KeyDeserializer keys,
      @Nullable TypeDeserializer types,
      @Nullable ValueDeserializer<?> values) {
    return find(type);
  }

  @Override
  public @Nullable ValueDeserializer<?> findMapLikeDeserializer(
      MapLikeType type,
      DeserializationConfig config,
      BeanDescription.Supplier bean,
      @Nullable KeyDeserializer keys,
      @Nullable TypeDeserializer types,
      @Nullable ValueDeserializer<?> values) {
    return find(type);
  }

  @Override
  public @Nullable ValueDeserializer<?> findCollectionDeserializer(
      CollectionType type,
      DeserializationConfig config,
      BeanDescription.Supplier bean,
      @Nullable TypeDeserializer types,
      @Nullable ValueDeserializer<?> elements) {
    return find(type);
  }

  @Override
  public @Nullable ValueDeserializer<?> findCollectionLikeDeserializer(
      CollectionLikeType type,
      DeserializationConfig config,
      BeanDescription.Supplier bean,
      @Nullable TypeDeserializer types,
      @Nullable ValueDeserializer<?> elements) {
    return find(type);
  }

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
    return find(type);
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return CollectionKind.of(type).isPresent();
  }

  /**
   * Takes precedence over vavr-jackson, which claims all of Vavr's maps and sets, including ours.
   */
  static final class Precedence extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyMapLikeDeserializer(
        DeserializationConfig config,
        MapLikeType type,
        BeanDescription.Supplier bean,
        ValueDeserializer<?> found) {
      ValueDeserializer<?> ours = find(type);
      return ours == null ? found : ours;
    }

    @Override
    public ValueDeserializer<?> modifyCollectionLikeDeserializer(
        DeserializationConfig config,
        CollectionLikeType type,
        BeanDescription.Supplier bean,
        ValueDeserializer<?> found) {
      ValueDeserializer<?> ours = find(type);
      return ours == null ? found : ours;
    }
  }
}
