/** A Gson factory that reads and writes Espalier's maps and sets. */
@NullMarked
package dev.espalier.gson;

import org.jspecify.annotations.NullMarked;
