package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.jmh.contender.Library;
import java.util.OptionalDouble;

/**
 * One figure of one library.
 *
 * @param subject what was measured
 * @param library whose map
 * @param size the number of entries
 * @param score nanoseconds, or bytes, for one operation
 * @param allocated bytes that one operation allocates, if that was measured
 */
record Measurement(
    Subject subject, Library library, int size, Score score, OptionalDouble allocated) {}
