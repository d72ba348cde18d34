/**
 * The full suite, with JMH: one class an operation, one library a fork.
 *
 * <pre>{@code
 * mvn -Pbench                                      lists the benchmarks
 * mvn -Pbench -Dbench.args="Get"                   runs those of class Get
 * mvn -Pbench -Dbench.args="Put -p library=CORE,VAVR -p keys=STRING -p size=1000"
 * mvn -Pbench -Dbench.args="Union -prof gc -rf json -rff union.json"
 * mvn -Pbench -Dbench.main=dev.espalier.benchmarks.jmh.Memory
 * }</pre>
 *
 * <p>The arguments are JMH's own ({@code -h} explains them). Each class says what it measures; the
 * parameters {@code library}, {@code keys} and {@code size} are common to all. By default there are
 * three forks of five warm-up and five measured seconds, with a fixed heap that is touched before
 * the start, so that neither growing heaps nor fresh pages show up in the figures. Every operation
 * is checked against {@link java.util.HashMap} before it is timed; a wrong result fails the run.
 *
 * <p>All of it takes days: choose, or have {@code mvn -Psuite} run it in parts.
 */
@NullMarked
package dev.espalier.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
