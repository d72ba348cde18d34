package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invariant 6, as far as the classes of nodes can show it. */
class NodeClassesTest {

  @Test
  void everyFieldOfEveryNodeIsFinal() {
    assertThat(fields())
        .hasSizeGreaterThan(20)
        .allMatch(field -> Modifier.isFinal(field.getModifiers()));
  }

  @Test
  void noFieldOfANodeIsPublic() {
    assertThat(fields()).extracting(Field::getModifiers).noneMatch(Modifier::isPublic);
  }

  /** Without the synthetic ones, which are of tools that measure coverage. */
  private static List<Field> fields() {
    return nodeClasses().stream()
        .flatMap(node -> Arrays.stream(node.getDeclaredFields()))
        .filter(field -> !field.isSynthetic())
        .toList();
  }

  private static Set<Class<?>> nodeClasses() {
    Set<Class<?>> found =
        new HashSet<>(Set.of(SearchTree.class, Sequence.class, SequenceNode.class));
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
