package dev.espalier.benchmarks.compare;

import java.util.function.Supplier;

/**
 * One operation of the program, bound to a contender and its input.
 *
 * @param operation what is done
 * @param unit what the time is given for
 * @param units how many of these one call does
 * @param call does it, and returns the result
 * @param outcome does it, and returns the result in a form that is equal for equal contents
 */
record Task(String operation, String unit, int units, Supplier<?> call, Supplier<?> outcome) {}
