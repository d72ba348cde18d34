/** A Jackson 3 module that reads and writes Espalier's maps and sets. */
@NullMarked
package dev.espalier.jackson3;

import org.jspecify.annotations.NullMarked;
