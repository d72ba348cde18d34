package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.Operation;
import dev.espalier.benchmarks.jmh.OperationBenchmark;
import dev.espalier.benchmarks.report.Cell;
import dev.espalier.benchmarks.report.Row;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one fork with JMH.
 *
 * @param log takes what JMH prints
 */
record JmhFork(TargetJvm jvm, Arguments arguments, PrintStream log) implements RunnerFork {

  private static final int ITERATIONS = 5;

  @Override
  public Row measure(Operation operation, Cell cell, Library library, int fork)
      throws RunnerException {
    RunResult result =
        new Runner(
                options(operation, cell, library, fork).build(),
                OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL))
            .runSingle();
    List<Double> iterations =
        result.getBenchmarkResults().stream()
            .flatMap(benchmark -> benchmark.getIterationResults().stream())
            .map(iteration -> iteration.getPrimaryResult().getScore())
            .toList();
    double allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    return new Row(cell, library, fork, Figures.median(iterations), allocated);
  }

  private ChainedOptionsBuilder options(Operation operation, Cell cell, Library library, int fork) {
    return new OptionsBuilder()
        .include("^%s\\.run$".formatted(Pattern.quote(OperationBenchmark.class.getName())))
        .param("operation", operation.name())
        .param("library", library.name())
        .param("keys", cell.keys().name())
        .param("size", Integer.toString(cell.size()))
        .param("polluted", Boolean.toString(arguments.polluted))
        .forks(1)
        .warmupIterations(ITERATIONS)
        .warmupTime(TimeValue.milliseconds(arguments.warmup / ITERATIONS))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.milliseconds(arguments.measure / ITERATIONS))
        .jvm(jvm.executable().toString())
        .jvmArgs(jvm.flags(cell.size(), fork).toArray(String[]::new))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true);
  }
}
