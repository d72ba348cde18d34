package dev.espalier.benchmarks.suite;

import dev.espalier.benchmarks.report.Settings;
import java.io.PrintStream;
import java.util.Collection;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs steps with JMH.
 *
 * @param jvm the JVM that is measured
 * @param settings how
 * @param log takes what JMH prints
 */
record JmhRun(TargetJvm jvm, Settings settings, PrintStream log) implements Suite.StepRunner {

  @Override
  public Collection<RunResult> run(Step step) throws RunnerException {
    return new Runner(
            options(step), OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL))
        .run();
  }

  private Options options(Step step) {
    return new OptionsBuilder()
        .include("^" + Pattern.quote(step.operation().type().getName()) + "\\.")
        .param("library", step.library().name())
        .param("keys", step.keys().name())
        .param("size", Integer.toString(step.size()))
        .param("profile", settings.profile().name())
        .forks(settings.forks())
        .warmupIterations(settings.warmup())
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(settings.measure())
        .measurementTime(TimeValue.seconds(1))
        .jvm(jvm.executable().toString())
        .jvmArgs(jvm.flags().toArray(String[]::new))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .build();
  }
}
