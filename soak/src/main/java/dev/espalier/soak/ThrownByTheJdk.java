package dev.espalier.soak;

import java.util.Set;

/**
 * What the JDK's own reading of a malformed stream throws that is no {@code IOException}. It is
 * accepted only if it is of a class listed here and all code between the throw and the call of
 * {@code ObjectInputStream.readObject} is the JDK's.
 *
 * <ul>
 *   <li>{@code NullPointerException}: {@code readOrdinaryObject}, {@code readClass}, {@code
 *       readArray}, {@code readEnum} and {@code readClassDesc} where a class description is null.
 *   <li>{@code ClassCastException}: {@code readClassDesc} where a handle leads to another object.
 *   <li>{@code IllegalStateException}: {@code setBlockDataMode} where block data is left unread.
 *   <li>{@code NegativeArraySizeException}: {@code readArray} and {@code readProxyDesc}.
 * </ul>
 */
final class ThrownByTheJdk {

  private static final Set<Class<?>> CLASSES =
      Set.of(
          NullPointerException.class,
          ClassCastException.class,
          IllegalStateException.class,
          NegativeArraySizeException.class);

  private ThrownByTheJdk() {}

  static boolean accepts(Throwable thrown) {
    if (!CLASSES.contains(thrown.getClass())) {
      return false;
    }
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().equals("java.io.ObjectInputStream")
          && frame.getMethodName().equals("readObject")) {
        return true;
      }
      if (!frame.getClassName().startsWith("java.")) {
        return false;
      }
    }
    return false;
  }
}
