package dev.espalier.compat.spark;

import org.apache.spark.SparkConf;

/** Spark's default: Java serialization. */
class JavaSerializerTest extends SparkTest {

  JavaSerializerTest() {
    super(new SparkConf().set("spark.serializer", "org.apache.spark.serializer.JavaSerializer"));
  }
}
