package dev.espalier.jackson2;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
  public WritableTypeId writeTypePrefix(JsonGenerator generator, WritableTypeId id)
      throws IOException {
    id.forValue = container;
    id.forValueType = type;
    return types.writeTypePrefix(generator, id);
  }

  @Override
  public WritableTypeId writeTypeSuffix(JsonGenerator generator, WritableTypeId id)
      throws IOException {
    return types.writeTypeSuffix(generator, id);
  }

  @Override
  public TypeSerializer forProperty(@Nullable BeanProperty property) {
    return new ContainerTypeId(types.forProperty(property), container, type);
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
