package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invariant 6, as far as the classes of nodes can show it. */
class NodeClassesTest {

  @Test
  void everyFieldOfEveryNodeIsFinal() {
    assertThat(nodeClasses())
        .hasSizeGreaterThanOrEqualTo(8)
        .flatMap(node -> Arrays.asList(node.getDeclaredFields()))
        .allMatch(field -> Modifier.isFinal(field.getModifiers()));
  }

  @Test
  void noFieldOfANodeIsPublic() {
    assertThat(nodeClasses())
        .flatMap(node -> Arrays.asList(node.getDeclaredFields()))
        .extracting(Field::getModifiers)
        .noneMatch(Modifier::isPublic);
  }

  private static Set<Class<?>> nodeClasses() {
    Set<Class<?>> found = new HashSet<>(Set.of(OrderedEntries.class));
    Deque<Class<?>> pending = new ArrayDeque<>(Set.of(Trie.class));
    while (!pending.isEmpty()) {
      Class<?> node = pending.pop();
      found.add(node);
      if (node.isSealed()) {
        pending.addAll(Arrays.asList(node.getPermittedSubclasses()));
      }
    }
    return found;
  }
}
