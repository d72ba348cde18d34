package dev.espalier.gson;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.espalier.interop.CollectionKind;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes Espalier's maps as JSON objects and its sets as JSON arrays. This includes
 * {@code PersistentMap}, {@code PersistentSet}, and the classes of all adapters on the class path.
 *
 * <p>Register it with {@code GsonBuilder.registerTypeAdapterFactory}. Gson itself reads and writes
 * the entries, so its settings apply as to a {@code java.util.Map}. Equal keys throw, as with Gson.
 *
 * <p>A field of type {@code PersistentMap} or {@code PersistentSet} is read in insertion order: the
 * order of the JSON text. So is a field typed with an interface of a reference library ({@code
 * PMap}, {@code PSet}, Vavr's {@code Map} and {@code Set}). A null in a class that rejects nulls is
 * a {@link JsonSyntaxException}.
 */
public final class EspalierTypeAdapterFactory implements TypeAdapterFactory {

  /** Creates the factory. */
  public EspalierTypeAdapterFactory() {}

  @Override
  @SuppressWarnings("unchecked") // a kind's adapter is one of the type that the kind is of
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return CollectionKind.of(type.getRawType())
        .map(
            kind ->
                (TypeAdapter<T>)
                    new ContainerAdapter(kind, gson.getAdapter(jdkType(kind, type.getType()))))
        .orElse(null);
  }

  @SuppressWarnings("unchecked") // the adapter is used for contents only
  private static TypeToken<Object> jdkType(CollectionKind kind, Type type) {
    Type[] arguments =
        type instanceof ParameterizedType parameterized
            ? parameterized.getActualTypeArguments()
            : objects(kind.isMap() ? 2 : 1);
    return (TypeToken<Object>)
        TypeToken.getParameterized(kind.isMap() ? Map.class : Collection.class, arguments);
  }

  private static Type[] objects(int count) {
    Type[] objects = new Type[count];
    Arrays.fill(objects, Object.class);
    return objects;
  }

  private static final class ContainerAdapter extends TypeAdapter<@Nullable Object> {

    private final CollectionKind kind;
    private final TypeAdapter<Object> contents;

    ContainerAdapter(CollectionKind kind, TypeAdapter<Object> contents) {
      this.kind = kind;
      this.contents = contents;
    }

    @Override
    public void write(JsonWriter out, @Nullable Object container) throws IOException {
      if (container == null) {
        out.nullValue();
        return;
      }
      contents.write(out, kind.contents().apply(container));
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
      String path = in.getPath();
      Object read = contents.read(in);
      try {
        return read == null ? null : kind.factory().apply(read);
      } catch (NullPointerException e) {
        throw new JsonSyntaxException(
            "%s rejects null, at %s".formatted(kind.type().getName(), path), e);
      }
    }
  }
}
