/**
 * The runs of the suite. A {@link dev.espalier.benchmarks.run.Plan} says which libraries compete in
 * which cell; {@link dev.espalier.benchmarks.run.Runner} measures one fork after the other and
 * appends each to the result file, so that a run can continue after it was interrupted.
 */
@NullMarked
package dev.espalier.benchmarks.run;

import org.jspecify.annotations.NullMarked;
