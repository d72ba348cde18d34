package dev.espalier.jackson2;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.CollectionLikeType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapLikeType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import dev.espalier.interop.CollectionKind;
import java.lang.reflect.Type;

/** Tells Jackson which types are maps and collections, though they are not the JDK's. */
final class ContainerTypes extends TypeModifier {

  @Override
  public JavaType modifyType(
      JavaType type, Type jdkType, TypeBindings context, TypeFactory typeFactory) {
    return CollectionKind.of(type.getRawClass()).map(kind -> asContainer(type, kind)).orElse(type);
  }

  /** Returns the type as one that has a content type. */
  static JavaType asContainer(JavaType type, CollectionKind kind) {
    if (type.isContainerType()) {
      return type;
    }
    JavaType first = type.containedTypeOrUnknown(0);
    return kind.isMap()
        ? MapLikeType.upgradeFrom(type, first, type.containedTypeOrUnknown(1))
        : CollectionLikeType.upgradeFrom(type, first);
  }

  /**
   * Returns the JDK's class with the key and content types of a container. Not a type of the
   * factory's, whose cache does not tell types with handlers from types without.
   */
  static JavaType asJdkType(JavaType container, Class<?> jdkClass) {
    JavaType content = container.getContentType();
    return container.isMapLikeType()
        ? MapType.construct(
            jdkClass,
            TypeBindings.create(jdkClass, container.getKeyType(), content),
            TypeFactory.unknownType(),
            null,
            container.getKeyType(),
            content)
        : CollectionType.construct(
            jdkClass,
            TypeBindings.create(jdkClass, content),
            TypeFactory.unknownType(),
            null,
            content);
  }
}
