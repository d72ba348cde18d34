/**
 * JMH benchmarks: each fork times one {@link dev.espalier.benchmarks.jmh.Operation} of one library.
 *
 * <p>The operations on maps are listed in tables, by name. Each is compared with {@link
 * java.util.HashMap} before it is timed; a wrong result fails the run.
 */
@NullMarked
package dev.espalier.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
