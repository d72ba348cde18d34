/**
 * Code that is written once, against a reference library, and compiled twice: the build copies
 * {@code twin.reference} to {@code twin.espalier} and changes nothing but the package and the
 * imports of the collections, as a migration does.
 */
@NullMarked
package dev.espalier.benchmarks.twin;

import org.jspecify.annotations.NullMarked;
