/**
 * The maps that are measured, each behind one small class. What a library offers for an operation
 * is used; where it offers nothing, {@link dev.espalier.benchmarks.jmh.contender.Contender} does
 * what its users do.
 */
@NullMarked
package dev.espalier.benchmarks.jmh.contender;

import org.jspecify.annotations.NullMarked;
