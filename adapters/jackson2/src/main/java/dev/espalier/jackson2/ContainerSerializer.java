package dev.espalier.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import dev.espalier.interop.CollectionKind;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets Jackson write the contents as it writes a {@code java.util.Map} or {@code Collection}. */
final class ContainerSerializer
    extends com.fasterxml.jackson.databind.ser.ContainerSerializer<Object>
    implements ContextualSerializer {

  private static final long serialVersionUID = 1L;

  private final transient CollectionKind kind;
  private final JavaType type;

  /** Null until this serializer is contextual, which it is before its first use. */
  private final @Nullable JsonSerializer<Object> jdkSerializer;

  ContainerSerializer(CollectionKind kind, JavaType type) {
    this(kind, type, null);
  }

  private ContainerSerializer(
      CollectionKind kind, JavaType type, @Nullable JsonSerializer<Object> jdkSerializer) {
    super(type);
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
  public JsonSerializer<?> createContextual(
      SerializerProvider provider, @Nullable BeanProperty property) throws JsonMappingException {
    return new ContainerSerializer(
        kind, type, provider.findPrimaryPropertySerializer(jdkType(), property));
  }

  private JsonSerializer<Object> jdkSerializer() {
    return Objects.requireNonNull(jdkSerializer);
  }

  @Override
  public void serialize(Object container, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    jdkSerializer().serialize(contents(container), generator, provider);
  }

  @Override
  public void serializeWithType(
      Object container, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    jdkSerializer()
        .serializeWithType(
            contents(container),
            generator,
            provider,
            new ContainerTypeId(types, container, kind.type()));
  }

  @Override
  public boolean isEmpty(SerializerProvider provider, Object container) {
    return jdkSerializer().isEmpty(provider, contents(container));
  }

  @Override
  public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType hint)
      throws JsonMappingException {
    jdkSerializer().acceptJsonFormatVisitor(visitor, jdkType());
  }

  @Override
  public JavaType getContentType() {
    return type.getContentType();
  }

  @Override
  public @Nullable JsonSerializer<?> getContentSerializer() {
    return jdkSerializer
            instanceof com.fasterxml.jackson.databind.ser.ContainerSerializer<?> container
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
  protected com.fasterxml.jackson.databind.ser.ContainerSerializer<?> _withValueTypeSerializer(
      TypeSerializer types) {
    return jdkSerializer
            instanceof com.fasterxml.jackson.databind.ser.ContainerSerializer<?> container
        ? new ContainerSerializer(
            kind, type, (JsonSerializer<Object>) container.withValueTypeSerializer(types))
        : this;
  }
}
