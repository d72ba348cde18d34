/** A Jackson 2 module that reads and writes Espalier's maps and sets. */
@NullMarked
package dev.espalier.jackson2;

import org.jspecify.annotations.NullMarked;
