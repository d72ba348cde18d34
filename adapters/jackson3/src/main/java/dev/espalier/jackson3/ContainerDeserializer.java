package dev.espalier.jackson3;

import dev.espalier.interop.CollectionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Lets Jackson read a {@code LinkedHashMap} or an {@code ArrayList}, and bulk-builds from it. */
final class ContainerDeserializer extends StdDeserializer<Object> {

  private final CollectionKind kind;
  private final JavaType type;

  /** Null until this deserializer is contextual, which it is before its first use. */
  private final @Nullable ValueDeserializer<Object> jdkDeserializer;

  ContainerDeserializer(CollectionKind kind, JavaType type) {
    this(kind, type, null);
  }

  private ContainerDeserializer(
      CollectionKind kind, JavaType type, @Nullable ValueDeserializer<Object> jdkDeserializer) {
    super(type);
    this.kind = kind;
    this.type = type;
    this.jdkDeserializer = jdkDeserializer;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType jdkType =
        ContainerTypes.asJdkType(type, kind.isMap() ? LinkedHashMap.class : ArrayList.class);
    return new ContainerDeserializer(
        kind, type, context.findContextualValueDeserializer(jdkType, property));
  }

  private ValueDeserializer<Object> jdkDeserializer() {
    return Objects.requireNonNull(jdkDeserializer);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
    return create(jdkDeserializer().deserialize(parser, context), parser);
  }

  @Override
  public @Nullable Object deserialize(
      JsonParser parser, DeserializationContext context, Object present) {
    Object contents = kind.contents().apply(present);
    Object copy =
        kind.isMap()
            ? new LinkedHashMap<>((Map<?, ?>) contents)
            : new ArrayList<>((Collection<?>) contents);
    return create(jdkDeserializer().deserialize(parser, context, copy), parser);
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types) {
    return kind.isMap()
        ? types.deserializeTypedFromObject(parser, context)
        : types.deserializeTypedFromArray(parser, context);
  }

  /** Jackson's containers are null where an empty text is configured to mean null. */
  private @Nullable Object create(@Nullable Object contents, JsonParser parser) {
    if (contents == null) {
      return null;
    }
    if (kind.rejectsNull()) {
      checkNoNull(contents, parser);
    }
    return kind.factory().apply(contents);
  }

  private void checkNoNull(Object contents, JsonParser parser) {
    if (contents instanceof List<?> list) {
      int index = list.indexOf(null);
      if (index >= 0) {
        throw nullProblem(parser).prependPath(handledType(), index);
      }
      return;
    }
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) contents).entrySet()) {
      if (entry.getKey() == null || entry.getValue() == null) {
        throw nullProblem(parser).prependPath(handledType(), String.valueOf(entry.getKey()));
      }
    }
  }

  private MismatchedInputException nullProblem(JsonParser parser) {
    return MismatchedInputException.from(
        parser, handledType(), "null is rejected by " + handledType().getName());
  }

  @Override
  public Object getEmptyValue(DeserializationContext context) {
    return kind.factory().apply(kind.isMap() ? Map.of() : List.of());
  }

  @Override
  public LogicalType logicalType() {
    return kind.isMap() ? LogicalType.Map : LogicalType.Collection;
  }

  @Override
  public Boolean supportsUpdate(DeserializationConfig config) {
    return Boolean.TRUE;
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}
