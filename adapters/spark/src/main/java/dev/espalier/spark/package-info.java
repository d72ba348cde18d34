/** Espalier's maps and sets in Apache Spark. */
@NullMarked
package dev.espalier.spark;

import org.jspecify.annotations.NullMarked;
