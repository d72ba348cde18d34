/** Time and memory of our maps beside others. */
@NullMarked
package dev.espalier.benchmarks;

import org.jspecify.annotations.NullMarked;
