package dev.espalier.compat.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** A Spark of two threads within this JVM. */
final class LocalSpark {

  private LocalSpark() {}

  static SparkSession start(SparkConf settings) {
    return SparkSession.builder()
        .config(
            settings
                .setMaster("local[2]")
                .setAppName("espalier")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"))
        .getOrCreate();
  }
}
