package dev.espalier.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

/** Makes objects that no operation would make, so that a checker has something to find. */
public final class Planted {

  private Planted() {}

  /**
   * A new object, by the constructor that takes so many arguments, whoever may call it.
   *
   * @param <T> the type of the object
   * @param type the class
   * @param arguments the arguments
   * @return the object
   */
  public static <T> T create(Class<T> type, Object... arguments) {
    try {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == arguments.length) {
          constructor.setAccessible(true);
          return type.cast(constructor.newInstance(arguments));
        }
      }
      throw new NoSuchMethodException("of " + arguments.length + " arguments");
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no constructor of " + type, e);
    }
  }

  /**
   * Sets a field, even a final one.
   *
   * @param <T> the type of the object
   * @param object the object
   * @param field the name of the field
   * @param value its new value
   * @return the object
   */
  public static <T> T set(T object, String field, Object value) {
    try {
      Field found = object.getClass().getDeclaredField(field);
      found.setAccessible(true);
      found.set(object, value);
      return object;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no field " + field + " of " + object.getClass(), e);
    }
  }
}
