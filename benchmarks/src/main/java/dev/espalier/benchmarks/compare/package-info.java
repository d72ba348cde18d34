/**
 * The short comparison, {@code mvn -Pcompare}: one small program on real input, run against each
 * reference library and against its adapter, in at most two minutes.
 */
@NullMarked
package dev.espalier.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
