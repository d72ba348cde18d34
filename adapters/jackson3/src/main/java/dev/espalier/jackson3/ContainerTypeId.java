package dev.espalier.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes the type id of a container where its contents would be given theirs. */
final class ContainerTypeId extends TypeSerializer {

  private final TypeSerializer types;
  private final Object container;
  private final Class<?> type;

  ContainerTypeId(TypeSerializer types, Object container, Class<?> type) {
    this.types = types;
    this.container = container;
    this.type = type;
  }

  @Override
  public WritableTypeId writeTypePrefix(
      JsonGenerator generator, SerializationContext context, WritableTypeId id) {
    id.forValue = container;
    id.forValueType = type;
    return types.writeTypePrefix(generator, context, id);
  }

  @Override
  public WritableTypeId writeTypeSuffix(
      JsonGenerator generator, SerializationContext context, WritableTypeId id) {
    return types.writeTypeSuffix(generator, context, id);
  }

  @Override
  public TypeSerializer forProperty(SerializationContext context, @Nullable BeanProperty property) {
    return new ContainerTypeId(types.forProperty(context, property), container, type);
  }

  @Override
  public JsonTypeInfo.As getTypeInclusion() {
    return types.getTypeInclusion();
  }

  @Override
  public @Nullable String getPropertyName() {
    return types.getPropertyName();
  }

  @Override
  public TypeIdResolver getTypeIdResolver() {
    return types.getTypeIdResolver();
  }
}
