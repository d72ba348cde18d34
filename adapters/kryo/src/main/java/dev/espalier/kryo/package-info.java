/**
 * Kryo serializers of Espalier's maps and sets, for Kryo 5 and for the Kryo 4 that Spark ships.
 *
 * <p>{@link dev.espalier.kryo.EspalierKryo#register} is all that most users need.
 */
@NullMarked
package dev.espalier.kryo;

import org.jspecify.annotations.NullMarked;
