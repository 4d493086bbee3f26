/**
 * The records that both sides of a comparison get: generated, the same on every run.
 *
 * <p>Depends on nothing but the JDK.
 */
@NullMarked
package dev.fieldstone.benchmarks.dataset;

import org.jspecify.annotations.NullMarked;
