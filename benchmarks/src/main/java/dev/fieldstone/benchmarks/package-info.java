/**
 * What the library costs: {@link dev.fieldstone.benchmarks.Compare} sets it beside hand-written JDBC, line by line; the
 * classes named after a question ask that question alone, with JMH.
 */
@NullMarked
package dev.fieldstone.benchmarks;

import org.jspecify.annotations.NullMarked;
