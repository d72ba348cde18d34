package dev.espalier.compat.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.PersistentMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.Test;

/**
 * Compares jobs that merge persistent maps with jobs that merge {@code java.util.HashMap}s. It is
 * no test of the build: {@code docs/SPARK.md} names the command that runs it.
 */
class MergeComparison {

  private static final int ROUNDS = 5;
  private static final int PARTITIONS = 16;
  private static final int ENTRIES = 100_000;
  private static final int VERSIONS = 100;

  @Test
  void compare() {
    var settings =
        new SparkConf()
            .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
            .set("spark.kryo.registrator", "dev.espalier.spark.EspalierRegistrator");
    var session = LocalSpark.start(settings);
    try (var spark = new JavaSparkContext(session.sparkContext())) {
      countWords(spark);
      mergeVersions(spark);
    }
  }

  /** One map for each partition; the maps have been built apart. */
  private static void countWords(JavaSparkContext spark) {
    var random = new Random(1);
    List<String> all =
        IntStream.range(0, 300_000).mapToObj(i -> "word" + random.nextInt(ENTRIES)).toList();
    JavaRDD<String> words = spark.parallelize(all, PARTITIONS).cache();
    report(
        "word count, 300,000 words, " + PARTITIONS + " partitions",
        () ->
            words
                .mapPartitions(MergeComparison::countMutably)
                .treeReduce(MergeComparison::addMutably),
        () ->
            words
                .mapPartitions(MergeComparison::count)
                .treeReduce((left, right) -> left.mergeWith(right, Integer::sum)));
  }

  private static Iterator<HashMap<String, Integer>> countMutably(Iterator<String> words) {
    var counts = new HashMap<String, Integer>();
    words.forEachRemaining(word -> counts.merge(word, 1, Integer::sum));
    return List.of(counts).iterator();
  }

  private static HashMap<String, Integer> addMutably(
      HashMap<String, Integer> left, HashMap<String, Integer> right) {
    right.forEach((word, count) -> left.merge(word, count, Integer::sum));
    return left;
  }

  private static Iterator<PersistentMap<String, Integer>> count(Iterator<String> words) {
    PersistentMap.Builder<String, Integer> counts = PersistentMap.builder();
    words.forEachRemaining(word -> counts.put(word, counts.getOrDefault(word, 0) + 1));
    return List.of(counts.build()).iterator();
  }

  /** Each element becomes a version of a broadcast map; the versions share all but one entry. */
  private static void mergeVersions(JavaSparkContext spark) {
    var mutable = new HashMap<Integer, Integer>();
    IntStream.range(0, ENTRIES).forEach(i -> mutable.put(i, i));
    Broadcast<HashMap<Integer, Integer>> mutableState = spark.broadcast(mutable);
    Broadcast<PersistentMap<Integer, Integer>> state =
        spark.broadcast(PersistentMap.copyOf(mutable));
    JavaRDD<Integer> changes =
        spark.parallelize(IntStream.range(0, VERSIONS).mapToObj(i -> i * 199).toList(), 2);
    report(
        VERSIONS + " versions of a broadcast map of " + ENTRIES + " entries, 2 partitions",
        () ->
            changes
                .map(
                    key -> {
                      var version = new HashMap<>(mutableState.value());
                      version.put(key, -1);
                      return version;
                    })
                .reduce(MergeComparison::changesOf),
        () ->
            changes
                .map(key -> state.value().with(key, -1))
                .reduce((left, right) -> left.mergeWith(right, Math::min)));
  }

  private static HashMap<Integer, Integer> changesOf(
      HashMap<Integer, Integer> left, HashMap<Integer, Integer> right) {
    right.forEach((key, value) -> left.merge(key, value, Math::min));
    return left;
  }

  private static <M extends Map<?, ?> & Serializable> void report(
      String job, Supplier<M> mutable, Supplier<? extends Map<?, ?>> persistent) {
    assertThat(persistent.get()).isEqualTo(mutable.get());
    double[] mutableTimes = new double[ROUNDS];
    double[] persistentTimes = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      mutableTimes[round] = milliseconds(mutable);
      persistentTimes[round] = milliseconds(persistent);
    }
    System.out.printf(
        "%s: HashMap %.0f ms, PersistentMap %.0f ms (medians of %d)%n",
        job, median(mutableTimes), median(persistentTimes), ROUNDS);
  }

  private static double milliseconds(Supplier<?> job) {
    long start = System.nanoTime();
    job.get();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    return Arrays.stream(times).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }
}
