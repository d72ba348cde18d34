/**
 * The short comparison, {@code mvn -Pcompare}: one small program on real input, run against each
 * reference library and against our face of it, in at most two minutes.
 *
 * <p>{@link dev.espalier.benchmarks.compare.Compare} is the way in. A {@link
 * dev.espalier.benchmarks.compare.Program} is the program written for one library, a {@link
 * dev.espalier.benchmarks.compare.Match} sets reference and face against each other, and a {@link
 * dev.espalier.benchmarks.compare.Report} holds what came out.
 */
@NullMarked
package dev.espalier.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
