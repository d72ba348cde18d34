/** The code that exists twice; see {@link dev.espalier.benchmarks.twin}. */
@NullMarked
package dev.espalier.benchmarks.twin.reference;

import org.jspecify.annotations.NullMarked;
