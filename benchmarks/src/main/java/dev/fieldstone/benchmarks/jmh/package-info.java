/**
 * Lines of the comparison as JMH benchmarks, which say how far a time can be trusted.
 *
 * <p>Depends on {@code line}, {@code store} and {@code dataset}.
 */
@NullMarked
package dev.fieldstone.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
