package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.report.Plot.Round;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom our map is set against. */
enum Against {
  /** The best of the other persistent maps, whichever that is at this size. */
  PEER("the best persistent peer", Round::peer),
  /** The JDK's mutable map, which copies itself at an update. */
  JDK("the JDK’s map", Round::jdk);

  private final String title;
  private final Function<Round, Optional<Ratio>> ratio;

  Against(String title, Function<Round, Optional<Ratio>> ratio) {
    this.title = title;
    this.ratio = ratio;
  }

  /** The name that a reader knows it by. */
  String title() {
    return title;
  }

  /** The ratio in a round. */
  Optional<Ratio> in(Round round) {
    return ratio.apply(round);
  }

  /** The ratios in many. */
  List<Ratio> in(Stream<Round> rounds) {
    return rounds.flatMap(round -> in(round).stream()).toList();
  }
}
