package dev.espalier.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.jmh.contender.Library;
import dev.espalier.benchmarks.report.Plot.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlotTest {

  @TempDir Path folder;

  private Round onlyRound(Samples samples, Contest contest) throws IOException {
    List<Round> rounds = samples.plot(folder).rounds(contest);
    assertThat(rounds).hasSize(1);
    return rounds.get(0);
  }

  @Test
  void theBestPeerIsTheFastestOfItsSize() throws IOException {
    Samples samples =
        new Samples()
            .add(Library.CORE, 8, 10)
            .add(Library.CORE, 64, 10)
            .add(Library.SCALA, 8, 30)
            .add(Library.SCALA, 64, 15)
            .add(Library.KOTLINX, 8, 20)
            .add(Library.KOTLINX, 64, 40);

    assertThat(samples.plot(folder).rounds(Contest.HASH))
        .extracting(round -> round.peer().orElseThrow().other().library())
        .containsExactly(Library.KOTLINX, Library.SCALA);
    assertThat(samples.plot(folder).rounds(Contest.HASH))
        .extracting(round -> round.peer().orElseThrow().value())
        .containsExactly(2.0, 1.5);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CORE_INSERTION",
        "VAVR_FACE",
        "PCOLLECTIONS_FACE",
        "GUAVA_FACE",
        "JAVA",
        "JAVA_LINKED",
        "GUAVA",
        "ECLIPSE",
        "KOTLINX_ORDERED"
      })
  void ourFacesCopiedMapsAndOtherOrdersAreNoPeers(Library library) throws IOException {
    Samples samples =
        new Samples().add(Library.CORE, 8, 10).add(library, 8, 1).add(Library.PCOLLECTIONS, 8, 100);

    assertThat(onlyRound(samples, Contest.HASH).peer().orElseThrow().other().library())
        .isEqualTo(Library.PCOLLECTIONS);
  }

  @Test
  void mapsInInsertionOrderHaveAContestOfTheirOwn() throws IOException {
    Samples samples =
        new Samples()
            .add(Library.CORE_INSERTION, 8, 10)
            .add(Library.KOTLINX, 8, 1)
            .add(Library.VAVR_LINKED, 8, 30)
            .add(Library.JAVA_LINKED, 8, 5);

    Round round = onlyRound(samples, Contest.INSERTION);
    assertThat(round.peer().orElseThrow().value()).isEqualTo(3);
    assertThat(round.jdk().orElseThrow().value()).isEqualTo(0.5);
    assertThat(samples.plot(folder).rounds(Contest.HASH)).isEmpty();
  }

  @Test
  void whoWasNotMeasuredIsLeftOut() throws IOException {
    Round round = onlyRound(new Samples().add(Library.CORE, 8, 10), Contest.HASH);

    assertThat(round.peer()).isEmpty();
    assertThat(round.jdk()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"13, AHEAD", "10.2, EVEN", "9.8, EVEN", "7, BEHIND"})
  void aVerdictNeedsMoreThanNoise(double other, Verdict verdict) throws IOException {
    Samples samples = new Samples().add(Library.CORE, 8, 10).add(Library.JAVA, 8, other);

    assertThat(onlyRound(samples, Contest.HASH).jdk().orElseThrow().verdict()).isEqualTo(verdict);
  }

  @Test
  void whatOverlapsIsEven() throws IOException {
    Samples apart = new Samples().add(Library.CORE, 8, 9, 10, 11).add(Library.JAVA, 8, 11, 12, 13);
    Samples overlapping =
        new Samples().add(Library.CORE, 8, 8, 10, 13).add(Library.JAVA, 8, 10, 12, 14);

    assertThat(onlyRound(apart, Contest.HASH).jdk().orElseThrow().verdict())
        .isEqualTo(Verdict.AHEAD);
    assertThat(onlyRound(overlapping, Contest.HASH).jdk().orElseThrow().verdict())
        .isEqualTo(Verdict.EVEN);
  }

  @Test
  void winsAndLossesAreCountedByOperation() throws IOException {
    List<Plot> plots =
        new Samples()
            .add(Library.CORE, 8, 10)
            .add(Library.SCALA, 8, 20)
            .add(Library.JAVA, 8, 5)
            .add(Library.CORE, 64, 10)
            .add(Library.SCALA, 64, 5)
            .read(folder)
            .plots();

    assertThat(WinsAndLosses.of(plots).lines())
        .anySatisfy(line -> assertThat(line.split("\\s+")).contains("Look", "1.00x", "0.50x"));
    Standing standing = Standing.of(Against.PEER.in(plots.stream().flatMap(Plot::allRounds)));
    assertThat(standing.count(Verdict.AHEAD)).isEqualTo(1);
    assertThat(standing.count(Verdict.BEHIND)).isEqualTo(1);
    assertThat(standing.mean()).isEqualTo(1);
    assertThat(standing.range().getMin()).isEqualTo(0.5);
  }
}
