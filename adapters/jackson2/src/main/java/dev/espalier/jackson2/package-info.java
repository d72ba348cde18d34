/**
 * Jackson 2 for Espalier's maps and sets. Register {@link dev.espalier.jackson2.EspalierModule}.
 */
@NullMarked
package dev.espalier.jackson2;

import org.jspecify.annotations.NullMarked;
