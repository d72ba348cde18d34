package dev.espalier.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.benchmarks.contender.Library;
import java.awt.image.BufferedImage;
import java.io.File;
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

/** Looks at the page in a browser, if there is one: are dots and lines drawn in their colours? */
class BrowserTest {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final int TIMEOUT_SECONDS = 60;

  /** A line of a few hundred pixels; letters in the same colour are fewer. */
  private static final int LEAST_PIXELS = 150;

  private static final int ESPALIER = 0x157f3f;
  private static final int SCALA = 0xd1352b;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1280, 400})
  void dotsAndLinesAreDrawnInTheColoursOfTheLibraries(int width) throws Exception {
    BufferedImage image = screenshot(page().html(), width);

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(pixels(image, ESPALIER)).isGreaterThan(LEAST_PIXELS);
    assertThat(pixels(image, SCALA)).isGreaterThan(LEAST_PIXELS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 400})
  void withoutTheDrawingsTheseColoursAreRare(int width) throws Exception {
    BufferedImage image = screenshot(page().html().replaceAll("(?s)<svg.*?</svg>", ""), width);

    assertThat(pixels(image, ESPALIER)).isLessThan(LEAST_PIXELS);
    assertThat(pixels(image, SCALA)).isLessThan(LEAST_PIXELS);
  }

  private static Page page() {
    Samples samples = new Samples();
    for (int size : new int[] {10, 100, 1_000, 10_000}) {
      samples.add(Library.CORE, size, 10 + Math.sqrt(size));
      samples.add(Library.SCALA, size, 30 + 2 * Math.sqrt(size));
      samples.add(Library.JAVA, size, 5);
    }
    return Page.of(samples.results());
  }

  private static Optional<Path> browser() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(part -> BROWSERS.stream().map(Path.of(part)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private BufferedImage screenshot(String html, int width) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), () -> "none of these browsers is on the PATH: " + BROWSERS);
    Path page = Files.writeString(folder.resolve("page.html"), html);
    Path image = folder.resolve("page.png");
    Process process =
        new ProcessBuilder(
                browser.orElseThrow().toString(),
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
                "--window-size=%d,4000".formatted(width),
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
