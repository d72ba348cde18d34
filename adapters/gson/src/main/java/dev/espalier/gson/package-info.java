/**
 * Gson for Espalier's maps and sets. Register {@link dev.espalier.gson.EspalierTypeAdapterFactory}.
 */
@NullMarked
package dev.espalier.gson;

import org.jspecify.annotations.NullMarked;
