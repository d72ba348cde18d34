package dev.espalier.jackson2;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Values of several classes. */
final class Zoo {

  private Zoo() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Cat.class, name = "cat"),
    @JsonSubTypes.Type(value = Dog.class, name = "dog")
  })
  sealed interface Animal permits Cat, Dog {}

  /** Says nothing about its classes. */
  interface Pet {}

  record Cat(int lives) implements Animal {}

  record Parrot(String says) implements Pet {}

  record Dog(String name) implements Animal {}
}
