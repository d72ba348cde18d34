/**
 * The whole JMH suite, {@code mvn -Psuite}: every operation with every library, one after the
 * other, into a folder of results that can be gone on with, and the report of it.
 *
 * <p>{@link dev.espalier.benchmarks.suite.Suite} is the way in.
 */
@NullMarked
package dev.espalier.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
