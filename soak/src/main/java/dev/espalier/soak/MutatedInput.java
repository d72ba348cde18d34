package dev.espalier.soak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Set;

/**
 * Reads a mutated stream as any program would, with two differences. A class that the corpus does
 * not name is missing without a search for it, which takes longest and fills the class loader. And
 * an array that claims more elements than the stream has bytes is refused: {@code
 * ObjectInputStream} would create it before it reads any, in whosever stream it stands.
 */
final class MutatedInput extends ObjectInputStream {

  private final Set<String> classNames;

  private MutatedInput(byte[] stream, Set<String> classNames) throws IOException {
    super(new ByteArrayInputStream(stream));
    this.classNames = classNames;
    setObjectInputFilter(
        info ->
            info.arrayLength() > stream.length
                ? ObjectInputFilter.Status.REJECTED
                : ObjectInputFilter.Status.UNDECIDED);
  }

  static Object read(byte[] stream, Set<String> classNames)
      throws IOException, ClassNotFoundException {
    try (MutatedInput in = new MutatedInput(stream, classNames)) {
      return in.readObject();
    }
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    if (!classNames.contains(description.getName())) {
      throw new ClassNotFoundException(description.getName());
    }
    return super.resolveClass(description);
  }
}
