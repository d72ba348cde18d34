/** Time and memory of our maps beside others; {@code mvn -Pbench} lists the commands. */
@NullMarked
package dev.espalier.benchmarks;

import org.jspecify.annotations.NullMarked;
