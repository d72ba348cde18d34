package dev.espalier.jackson3;

import dev.espalier.interop.CollectionKind;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdContainerSerializer;

/** Lets Jackson write the contents as it writes a {@code java.util.Map} or {@code Collection}. */
final class ContainerSerializer extends StdContainerSerializer<Object> {

  private final CollectionKind kind;
  private final JavaType type;

  /** Null until this serializer is contextual, which it is before its first use. */
  private final @Nullable ValueSerializer<Object> jdkSerializer;

  ContainerSerializer(CollectionKind kind, JavaType type) {
    this(kind, type, null);
  }

  private ContainerSerializer(
      CollectionKind kind, JavaType type, @Nullable ValueSerializer<Object> jdkSerializer) {
    super(type, null);
    this.kind = kind;
    this.type = type;
    this.jdkSerializer = jdkSerializer;
  }

  private JavaType jdkType() {
    return ContainerTypes.asJdkType(type, kind.isMap() ? Map.class : Collection.class);
  }

  private Object contents(Object container) {
    return kind.contents().apply(container);
  }

  @Override
  public ValueSerializer<?> createContextual(
      SerializationContext provider, @Nullable BeanProperty property) {
    return new ContainerSerializer(
        kind, type, provider.findPrimaryPropertySerializer(jdkType(), property));
  }

  private ValueSerializer<Object> jdkSerializer() {
    return Objects.requireNonNull(jdkSerializer);
  }

  @Override
  public void serialize(Object container, JsonGenerator generator, SerializationContext provider) {
    jdkSerializer().serialize(contents(container), generator, provider);
  }

  @Override
  public void serializeWithType(
      Object container,
      JsonGenerator generator,
      SerializationContext provider,
      TypeSerializer types) {
    jdkSerializer()
        .serializeWithType(
            contents(container),
            generator,
            provider,
            new ContainerTypeId(types, container, kind.type()));
  }

  @Override
  public boolean isEmpty(SerializationContext provider, Object container) {
    return jdkSerializer().isEmpty(provider, contents(container));
  }

  @Override
  public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType hint) {
    jdkSerializer().acceptJsonFormatVisitor(visitor, jdkType());
  }

  @Override
  public JavaType getContentType() {
    return type.getContentType();
  }

  @Override
  public @Nullable ValueSerializer<?> getContentSerializer() {
    return jdkSerializer instanceof StdContainerSerializer<?> container
        ? container.getContentSerializer()
        : null;
  }

  @Override
  public boolean hasSingleElement(Object container) {
    Object contents = contents(container);
    return (kind.isMap() ? ((Map<?, ?>) contents).size() : ((Collection<?>) contents).size()) == 1;
  }

  @Override
  @SuppressWarnings("unchecked") // the serializer stays one of the same contents
  protected StdContainerSerializer<?> _withValueTypeSerializer(TypeSerializer types) {
    return jdkSerializer instanceof StdContainerSerializer<?> container
        ? new ContainerSerializer(
            kind, type, (ValueSerializer<Object>) container.withValueTypeSerializer(types))
        : this;
  }
}
