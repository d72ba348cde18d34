package dev.espalier.compat.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import scala.Tuple2;

/** What a Spark job does with a map, in a local Spark of two threads, with one serializer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SparkTest {

  private static final int PARTITIONS = 8;

  private final SparkSession session;
  private final JavaSparkContext spark;

  SparkTest(SparkConf serializer) {
    session = LocalSpark.start(serializer);
    spark = new JavaSparkContext(session.sparkContext());
  }

  @AfterAll
  void stop() {
    session.stop();
  }

  private static List<Integer> numbers() {
    return IntStream.range(0, 1_000).boxed().toList();
  }

  /** Some words come often and most of them rarely. */
  private JavaRDD<String> words() {
    List<String> words =
        IntStream.range(0, 20_000).mapToObj(i -> "word" + i * 7919L % (1 + i % 997)).toList();
    return spark.parallelize(words, PARTITIONS);
  }

  /** The result of Spark's own means, which all others have to equal. */
  private static Map<String, Integer> countedBySpark(JavaRDD<String> words) {
    return words.mapToPair(word -> new Tuple2<>(word, 1)).reduceByKey(Integer::sum).collectAsMap();
  }

  @Test
  void aClosureCapturesMaps() {
    PersistentMap<Integer, String> names = names();
    var vavr = dev.espalier.vavr.HashMap.of(names);
    var pmap = dev.espalier.pcollections.HashPMap.of(names);
    var guava = dev.espalier.guava.ImmutableMap.copyOf(names);

    List<String> found =
        spark
            .parallelize(numbers(), PARTITIONS)
            .map(i -> names.get(i) + vavr.get(i).get() + pmap.get(i) + guava.get(i))
            .collect();

    assertThat(found).isEqualTo(numbers().stream().map(i -> ("n" + i).repeat(4)).toList());
  }

  private static PersistentMap<Integer, String> names() {
    return numbers().stream().collect(PersistentMap.toPersistentMap(i -> i, i -> "n" + i));
  }

  @Test
  void aMapIsBroadcast() {
    Broadcast<PersistentMap<Integer, String>> names = spark.broadcast(names());

    List<String> found =
        spark.parallelize(numbers(), PARTITIONS).map(i -> names.value().get(i)).collect();

    assertThat(found).isEqualTo(numbers().stream().map(i -> "n" + i).toList());
  }

  @Test
  void wordsAreCountedByAggregate() {
    JavaRDD<String> words = words();

    PersistentMap<String, Integer> counted =
        words.aggregate(
            PersistentMap.<String, Integer>of(),
            (counts, word) -> counts.with(word, counts.getOrDefault(word, 0) + 1),
            (left, right) -> left.mergeWith(right, Integer::sum));

    assertThat(counted).isEqualTo(countedBySpark(words));
  }

  @Test
  void wordsAreCountedByTreeAggregate() {
    JavaRDD<String> words = words();

    PersistentMap<String, Integer> counted =
        words.treeAggregate(
            PersistentMap.<String, Integer>of(),
            (counts, word) -> counts.with(word, counts.getOrDefault(word, 0) + 1),
            (left, right) -> left.mergeWith(right, Integer::sum));

    assertThat(counted).isEqualTo(countedBySpark(words));
  }

  @Test
  void wordsAreCountedByABuilderForEachPartition() {
    JavaRDD<String> words = words();

    PersistentMap<String, Integer> counted =
        words
            .mapPartitions(SparkTest::count)
            .treeReduce((left, right) -> left.mergeWith(right, Integer::sum));

    assertThat(counted).isEqualTo(countedBySpark(words));
  }

  private static Iterator<PersistentMap<String, Integer>> count(Iterator<String> words) {
    PersistentMap.Builder<String, Integer> counts = PersistentMap.builder();
    words.forEachRemaining(word -> counts.put(word, counts.getOrDefault(word, 0) + 1));
    return List.of(counts.build()).iterator();
  }

  @Test
  void insertionOrderSurvivesTheJourney() {
    List<PersistentMap<Integer, String>> maps =
        spark
            .parallelize(List.of(3, 1, 2), 2)
            .map(
                first ->
                    PersistentMap.<Integer, String>empty(Order.INSERTION)
                        .with(first, "first")
                        .with(-first, "second")
                        .with(0, null))
            .collect();

    assertThat(maps)
        .extracting(map -> List.copyOf(map.keySet()))
        .containsExactly(List.of(3, -3, 0), List.of(1, -1, 0), List.of(2, -2, 0));
  }

  @Test
  void aDatasetStoresMapsAndSets() {
    assertDatasetStores(
        Encoders.javaSerialization(PersistentMap.class),
        Encoders.javaSerialization(PersistentSet.class));
  }

  @SuppressWarnings("rawtypes") // an encoder needs a class
  final void assertDatasetStores(
      Encoder<PersistentMap> mapEncoder, Encoder<PersistentSet> setEncoder) {
    PersistentMap<Integer, String> map = PersistentMap.of(1, "one", 2, "two");
    PersistentSet<Integer> set = PersistentSet.of(1, 2);

    Dataset<PersistentMap> maps = session.createDataset(List.of(map, map.with(3, "x")), mapEncoder);
    Dataset<PersistentSet> sets = session.createDataset(List.of(set, set.with(3)), setEncoder);

    assertThat(maps.collectAsList()).isEqualTo(List.of(map, map.with(3, "x")));
    assertThat(sets.collectAsList()).isEqualTo(List.of(set, set.with(3)));
  }
}
