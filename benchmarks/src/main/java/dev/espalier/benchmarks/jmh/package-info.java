/**
 * The JMH benchmarks: one class for each family of operations, one library in each fork.
 *
 * <p>Each class says what it measures; the parameters {@code library}, {@code keys} and {@code
 * size} are common to all. Every operation is compared with {@link java.util.HashMap} before it is
 * timed; a wrong result fails the run.
 */
@NullMarked
package dev.espalier.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
