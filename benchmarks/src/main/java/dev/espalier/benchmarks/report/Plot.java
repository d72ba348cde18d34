package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.jmh.contender.Library;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All figures of one subject.
 *
 * @param subject what was measured
 * @param measurements at most one for a library and a size
 */
record Plot(Subject subject, List<Measurement> measurements) {

  /**
   * A contest at one size.
   *
   * @param contest who is compared
   * @param ours our figure
   * @param peer beside the best of the other persistent maps, if there is one
   * @param jdk beside the JDK's map, if it was measured
   */
  record Round(Contest contest, Measurement ours, Optional<Ratio> peer, Optional<Ratio> jdk) {}

  /** The sizes of which there are figures. */
  SortedSet<Integer> sizes() {
    return measurements.stream()
        .map(Measurement::size)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The libraries of which there are figures. */
  SortedSet<Library> libraries() {
    return measurements.stream()
        .map(Measurement::library)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The figure of a library. */
  Optional<Measurement> at(Library library, int size) {
    return measurements.stream()
        .filter(figure -> figure.library() == library && figure.size() == size)
        .findFirst();
  }

  /** A contest at all sizes at which there is a figure of ours. */
  List<Round> rounds(Contest contest) {
    return sizes().stream().flatMap(size -> round(contest, size).stream()).toList();
  }

  private Optional<Round> round(Contest contest, int size) {
    return at(contest.ours(), size)
        .map(
            ours ->
                new Round(
                    contest,
                    ours,
                    bestPeer(contest, size).map(other -> new Ratio(ours, other)),
                    at(contest.jdk(), size).map(other -> new Ratio(ours, other))));
  }

  private Optional<Measurement> bestPeer(Contest contest, int size) {
    return contest.peers().stream()
        .flatMap(peer -> at(peer, size).stream())
        .min(Comparator.comparingDouble(figure -> figure.score().median()));
  }

  /** All rounds of all contests. */
  Stream<Round> allRounds() {
    return Stream.of(Contest.values()).flatMap(contest -> rounds(contest).stream());
  }
}
