/**
 * The maps that are measured, one small class for each library. A contender uses the library's own
 * operation where there is one; otherwise {@link dev.espalier.benchmarks.contender.Contender} does
 * what the library's users do.
 */
@NullMarked
package dev.espalier.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
