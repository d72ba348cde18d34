/**
 * The report of a folder of results: one HTML file with a plot for each operation, ratios to the
 * best peer and to the JDK's map, memory, and what is needed to judge them.
 *
 * <p>{@link dev.espalier.benchmarks.report.Report} is the way in.
 */
@NullMarked
package dev.espalier.benchmarks.report;

import org.jspecify.annotations.NullMarked;
