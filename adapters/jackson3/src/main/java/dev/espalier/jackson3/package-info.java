/**
 * Jackson 3 for Espalier's maps and sets. Register {@link dev.espalier.jackson3.EspalierModule}.
 */
@NullMarked
package dev.espalier.jackson3;

import org.jspecify.annotations.NullMarked;
