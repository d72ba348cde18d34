package dev.espalier.benchmarks.compare;

import java.util.List;

/**
 * The operations of a match, on both sides.
 *
 * @param match the match
 * @param references the operations on the library's map
 * @param faces the same operations on ours, in the same places
 */
record Bout(Match match, List<Task> references, List<Task> faces) {

  /**
   * The operations of a match, the results of which were found to be equal.
   *
   * @throws IllegalStateException naming the operation, if they are not
   */
  static Bout of(Match match, Workload workload) {
    List<Task> references = Tasks.of(match.reference(), workload, match);
    List<Task> faces = Tasks.of(match.face(), workload, match);
    for (int i = 0; i < references.size(); i++) {
      requireEqualOutcomes(match, references.get(i), faces.get(i));
    }
    return new Bout(match, references, faces);
  }

  private static void requireEqualOutcomes(Match match, Task reference, Task face) {
    Object expected = reference.outcome().get();
    Object actual = face.outcome().get();
    if (!expected.equals(actual)) {
      throw new IllegalStateException(
          "%s: results differ in \"%s\": the library's has %s, ours %s"
              .formatted(match.title(), reference.operation(), expected, actual));
    }
  }
}
