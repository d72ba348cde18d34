/**
 * Espalier's maps and sets with Spark's Kryo serializer. Set {@code spark.kryo.registrator} to
 * {@link dev.espalier.spark.EspalierRegistrator}.
 */
@NullMarked
package dev.espalier.spark;

import org.jspecify.annotations.NullMarked;
