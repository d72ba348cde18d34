package dev.espalier.compat.guava;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param result the result, or null if there was an exception
 * @param exception the exception, or null if there was none
 */
record Outcome<T>(@Nullable T result, @Nullable Exception exception) {

  static <T> Outcome<T> of(Callable<T> call) {
    try {
      return new Outcome<>(call.call(), null);
    } catch (Exception e) {
      return new Outcome<>(null, e);
    }
  }

  @Nullable Class<?> exceptionClass() {
    return exception == null ? null : exception.getClass();
  }
}
