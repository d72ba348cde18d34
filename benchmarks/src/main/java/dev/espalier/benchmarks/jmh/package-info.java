/**
 * What is timed, by JMH: one {@link dev.espalier.benchmarks.jmh.Operation} of one library in each
 * fork.
 *
 * <p>The operations on maps stand in tables, by name. Each is compared with {@link
 * java.util.HashMap} before it is timed; a wrong result fails the run.
 */
@NullMarked
package dev.espalier.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
