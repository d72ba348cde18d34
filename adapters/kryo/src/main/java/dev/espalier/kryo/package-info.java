/**
 * Kryo serializers of Espalier's maps and sets, for Kryo 5 and for the Kryo 4 that Spark uses.
 *
 * <p>Begin with {@link dev.espalier.kryo.EspalierKryo#register}; most programs need nothing else.
 */
@NullMarked
package dev.espalier.kryo;

import org.jspecify.annotations.NullMarked;
