package dev.espalier.benchmarks.twin.reference;

import io.vavr.collection.HashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A backtracking search by unification, as in a logic language: all permutations of a list, by the
 * relations {@code select} and {@code permutation}. Every branch has a substitution of its own.
 */
public final class Unification implements Supplier<Object> {

  private static final int LENGTH = 5;

  private interface Term {}

  private record Variable(int number) implements Term {}

  private record Atom(String name) implements Term {}

  private record Pair(Term head, Term tail) implements Term {}

  private static final Term NIL = new Atom("nil");

  private int variables;

  @Override
  public Object get() {
    variables = 0;
    Term list = NIL;
    for (int i = LENGTH; i > 0; i--) {
      list = new Pair(new Atom("element" + i), list);
    }
    Term result = variable();
    int[] answer = {0, 0};
    permutation(
        list,
        result,
        HashMap.empty(),
        found -> {
          answer[0]++;
          answer[1] = 31 * answer[1] + text(result, found).hashCode();
        });
    return "%d permutations, hash %d".formatted(answer[0], answer[1]);
  }

  private Variable variable() {
    return new Variable(variables++);
  }

  /** The right side holds the elements of the left one in any order. */
  private void permutation(
      Term from,
      Term to,
      HashMap<Variable, Term> known,
      Consumer<HashMap<Variable, Term>> whenFound) {
    ifEqual(from, NIL, known, ends -> ifEqual(to, NIL, ends, whenFound));
    Variable chosen = variable();
    Variable rest = variable();
    Variable others = variable();
    ifEqual(
        to,
        new Pair(chosen, others),
        known,
        split ->
            select(
                chosen,
                from,
                rest,
                split,
                selected -> permutation(rest, others, selected, whenFound)));
  }

  /** The list is the rest with the element somewhere in it. */
  private void select(
      Term element,
      Term list,
      Term rest,
      HashMap<Variable, Term> known,
      Consumer<HashMap<Variable, Term>> whenFound) {
    ifEqual(list, new Pair(element, rest), known, whenFound);
    Variable head = variable();
    Variable tail = variable();
    Variable restOfTail = variable();
    ifEqual(
        list,
        new Pair(head, tail),
        known,
        split ->
            ifEqual(
                rest,
                new Pair(head, restOfTail),
                split,
                both -> select(element, tail, restOfTail, both, whenFound)));
  }

  private static void ifEqual(
      Term left,
      Term right,
      HashMap<Variable, Term> known,
      Consumer<HashMap<Variable, Term>> action) {
    @Nullable HashMap<Variable, Term> unified = unify(left, right, known);
    if (unified != null) {
      action.accept(unified);
    }
  }

  private static @Nullable HashMap<Variable, Term> unify(
      Term left, Term right, HashMap<Variable, Term> known) {
    Term one = resolve(left, known);
    Term other = resolve(right, known);
    if (one.equals(other)) {
      return known;
    }
    if (one instanceof Variable variable) {
      return known.put(variable, other);
    }
    if (other instanceof Variable variable) {
      return known.put(variable, one);
    }
    if (one instanceof Pair first && other instanceof Pair second) {
      @Nullable HashMap<Variable, Term> heads = unify(first.head, second.head, known);
      return heads == null ? null : unify(first.tail, second.tail, heads);
    }
    return null;
  }

  private static Term resolve(Term term, HashMap<Variable, Term> known) {
    Term resolved = term;
    while (resolved instanceof Variable variable && known.containsKey(variable)) {
      resolved = known.get(variable).get();
    }
    return resolved;
  }

  private static String text(Term term, HashMap<Variable, Term> known) {
    Term resolved = resolve(term, known);
    return resolved instanceof Pair pair
        ? text(pair.head, known) + " " + text(pair.tail, known)
        : resolved.toString();
  }
}
