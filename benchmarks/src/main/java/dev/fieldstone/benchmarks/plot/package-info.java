/**
 * Pictures of results, as SVG that is written by hand (decision 0039).
 *
 * <p>Depends on {@code result} alone.
 */
@NullMarked
package dev.fieldstone.benchmarks.plot;

import org.jspecify.annotations.NullMarked;
