/**
 * What the library costs: {@link dev.fieldstone.benchmarks.Compare} sets it beside hand-written JDBC, line by line.
 */
@NullMarked
package dev.fieldstone.benchmarks;

import org.jspecify.annotations.NullMarked;
