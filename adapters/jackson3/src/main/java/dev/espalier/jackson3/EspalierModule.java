package dev.espalier.jackson3;

import dev.espalier.interop.CollectionKind;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;

/**
 * Reads and writes Espalier's maps as JSON objects and its sets as JSON arrays. This includes
 * {@code PersistentMap}, {@code PersistentSet}, and the classes of all adapters on the class path.
 *
 * <p>{@code MapperBuilder.findAndAddModules()} finds this module. Jackson itself reads and writes
 * the entries, so its features and annotations apply to keys and values as with a {@code
 * java.util.Map}.
 *
 * <ul>
 *   <li>A field of type {@code PersistentMap} or {@code PersistentSet} is read in insertion order:
 *       the order of the JSON text. So is a field typed with an interface of a reference library
 *       ({@code PMap}, {@code PSet}, Vavr's {@code Map} and {@code Set}).
 *   <li>Of equal keys, the last value is stored, in the position of the first, as Jackson does.
 *   <li>A null in a class that rejects nulls is a {@code DatabindException} with the path to the
 *       null.
 * </ul>
 */
public final class EspalierModule extends JacksonModule {

  /** Creates the module. */
  public EspalierModule() {}

  @Override
  public String getModuleName() {
    return EspalierModule.class.getName();
  }

  @Override
  public Object getRegistrationId() {
    return getModuleName();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addTypeModifier(new ContainerTypes());
    context.addSerializers(new ContainerSerializers());
    context.addDeserializers(new ContainerDeserializers());
    context.addSerializerModifier(new ContainerSerializers.Precedence());
    context.addDeserializerModifier(new ContainerDeserializers.Precedence());
    context.addAbstractTypeResolver(implementations());
  }

  @SuppressWarnings("unchecked") // a kind's implementation is a subtype of its type
  private static SimpleAbstractTypeResolver implementations() {
    var resolver = new SimpleAbstractTypeResolver();
    CollectionKind.all().stream()
        .filter(kind -> kind.type() != kind.implementation())
        .forEach(
            kind ->
                resolver.addMapping(
                    (Class<Object>) kind.type(), (Class<? extends Object>) kind.implementation()));
    return resolver;
  }
}
