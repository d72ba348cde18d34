package dev.espalier.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the page in a browser, where there is one: are the lines of the charts there? */
class ChartsTest {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final int TIMEOUT_SECONDS = 60;
  private static final int HEIGHT = 4_000;

  /** A line of a few hundred pixels; letters in the same colour are fewer. */
  private static final int LEAST_PIXELS = 150;

  private static final int ESPALIER = 0x157f3f;
  private static final int SCALA = 0xd1352b;
  private static final int FAINT = 0xc9c7bd;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1280, 400})
  void theChartsAreDrawnInTheContendersColours(int width) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), () -> "none of these browsers is on the PATH: " + BROWSERS);
    Path page = page();

    BufferedImage image = screenshot(browser.orElseThrow(), page, width);

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(pixels(image, ESPALIER)).isGreaterThan(LEAST_PIXELS);
    assertThat(pixels(image, SCALA)).isGreaterThan(LEAST_PIXELS);
    assertThat(pixels(image, FAINT)).as("lines in the background").isGreaterThan(LEAST_PIXELS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 400})
  void withoutTheScriptTheseColoursAreRare(int width) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), () -> "none of these browsers is on the PATH: " + BROWSERS);
    Path page = page();
    Files.writeString(
        page, Files.readString(page).replace(Html.resource(Report.class, "report.js"), ""));

    BufferedImage image = screenshot(browser.orElseThrow(), page, width);

    assertThat(pixels(image, ESPALIER)).isLessThan(LEAST_PIXELS);
    assertThat(pixels(image, SCALA)).isLessThan(LEAST_PIXELS);
  }

  private Path page() throws IOException {
    Samples samples = new Samples();
    for (int size : new int[] {1, 10, 100, 1_000, 10_000}) {
      samples.add(Library.CORE, size, 10 + Math.sqrt(size));
      samples.add(Library.SCALA, size, 30 + 2 * Math.sqrt(size));
      samples.add(Library.JAVA, size, 5);
      samples.add(Library.VAVR_FACE, size, 100);
    }
    return Html.write(ReportPage.of(samples.read(folder)), folder.resolve("page.html"));
  }

  private static Optional<Path> browser() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(part -> BROWSERS.stream().map(Path.of(part)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private BufferedImage screenshot(Path browser, Path page, int width) throws Exception {
    Path image = folder.resolve("page.png");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--force-color-profile=srgb",
                "--user-data-dir=" + folder.resolve("browser"),
                "--window-size=%d,%d".formatted(width, HEIGHT),
                "--screenshot=" + image,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    try {
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
    } finally {
      Stream.concat(process.descendants(), Stream.of(process.toHandle()))
          .forEach(ProcessHandle::destroyForcibly);
    }
    return ImageIO.read(image.toFile());
  }

  private static long pixels(BufferedImage image, int colour) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(all).filter(pixel -> (pixel & 0xffffff) == colour).count();
  }
}
