package dev.espalier.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.espalier.interop.CollectionKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets Jackson read a {@code LinkedHashMap} or an {@code ArrayList}, and bulk-builds from it. */
final class ContainerDeserializer extends StdDeserializer<Object>
    implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;

  private final transient CollectionKind kind;
  private final JavaType type;

  /** Null until this deserializer is contextual, which it is before its first use. */
  private final @Nullable JsonDeserializer<Object> jdkDeserializer;

  ContainerDeserializer(CollectionKind kind, JavaType type) {
    this(kind, type, null);
  }

  private ContainerDeserializer(
      CollectionKind kind, JavaType type, @Nullable JsonDeserializer<Object> jdkDeserializer) {
    super(type);
    this.kind = kind;
    this.type = type;
    this.jdkDeserializer = jdkDeserializer;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType jdkType =
        ContainerTypes.asJdkType(type, kind.isMap() ? LinkedHashMap.class : ArrayList.class);
    return new ContainerDeserializer(
        kind, type, context.findContextualValueDeserializer(jdkType, property));
  }

  private JsonDeserializer<Object> jdkDeserializer() {
    return Objects.requireNonNull(jdkDeserializer);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return create(jdkDeserializer().deserialize(parser, context), parser);
  }

  @Override
  public @Nullable Object deserialize(
      JsonParser parser, DeserializationContext context, Object present) throws IOException {
    Object contents = kind.contents().apply(present);
    Object copy =
        kind.isMap()
            ? new LinkedHashMap<>((Map<?, ?>) contents)
            : new ArrayList<>((Collection<?>) contents);
    return create(jdkDeserializer().deserialize(parser, context, copy), parser);
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return kind.isMap()
        ? types.deserializeTypedFromObject(parser, context)
        : types.deserializeTypedFromArray(parser, context);
  }

  /** Jackson's containers are null where an empty text is configured to mean null. */
  private @Nullable Object create(@Nullable Object contents, JsonParser parser)
      throws JsonMappingException {
    if (contents == null) {
      return null;
    }
    if (kind.rejectsNull()) {
      checkNoNull(contents, parser);
    }
    return kind.factory().apply(contents);
  }

  private void checkNoNull(Object contents, JsonParser parser) throws JsonMappingException {
    if (contents instanceof List<?> list) {
      int index = list.indexOf(null);
      if (index >= 0) {
        throw JsonMappingException.wrapWithPath(nullProblem(parser), handledType(), index);
      }
      return;
    }
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) contents).entrySet()) {
      if (entry.getKey() == null || entry.getValue() == null) {
        throw JsonMappingException.wrapWithPath(
            nullProblem(parser), handledType(), String.valueOf(entry.getKey()));
      }
    }
  }

  private JsonMappingException nullProblem(JsonParser parser) {
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
