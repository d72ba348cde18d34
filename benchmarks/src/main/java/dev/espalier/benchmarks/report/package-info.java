/**
 * Results and what is generated from them: tables and pictures for the documents, and one page. A
 * {@link dev.espalier.benchmarks.report.Results} is what a result file holds.
 */
@NullMarked
package dev.espalier.benchmarks.report;

import org.jspecify.annotations.NullMarked;
