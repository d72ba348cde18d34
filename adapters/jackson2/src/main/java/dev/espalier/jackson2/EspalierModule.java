package dev.espalier.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleAbstractTypeResolver;
import dev.espalier.interop.CollectionKind;

/**
 * Reads and writes Espalier's maps as JSON objects and its sets as JSON arrays. This includes
 * {@code PersistentMap}, {@code PersistentSet}, and the classes of all adapters on the class path.
 *
 * <p>{@code ObjectMapper.findAndRegisterModules()} finds this module. Jackson itself reads and
 * writes the entries, so its features and annotations apply to keys and values as with a {@code
 * java.util.Map}.
 *
 * <ul>
 *   <li>A field of type {@code PersistentMap} or {@code PersistentSet} is read in insertion order:
 *       the order of the JSON text. So is a field typed with an interface of a reference library
 *       ({@code PMap}, {@code PSet}, Vavr's {@code Map} and {@code Set}).
 *   <li>Of equal keys, the last value is stored, in the position of the first, as Jackson does.
 *   <li>A null in a class that rejects nulls is a {@code JsonMappingException} with the path to the
 *       null.
 * </ul>
 */
public final class EspalierModule extends Module {

  /** Creates the module. */
  public EspalierModule() {}

  @Override
  public String getModuleName() {
    return EspalierModule.class.getName();
  }

  @Override
  public Object getTypeId() {
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
    context.addBeanSerializerModifier(new ContainerSerializers.Precedence());
    context.addBeanDeserializerModifier(new ContainerDeserializers.Precedence());
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
