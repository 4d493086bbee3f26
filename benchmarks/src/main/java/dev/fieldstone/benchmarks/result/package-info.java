/**
 * What runs come to: results, their JSON, the files that keep them, and pictures of these.
 *
 * <p>Words: a <em>result</em> is one line of a run's output, either the times of a line of the comparison or a figure.
 */
@NullMarked
package dev.fieldstone.benchmarks.result;

import org.jspecify.annotations.NullMarked;
