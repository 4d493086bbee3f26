/**
 * Ways to lay deals out in H2, each with hand-written SQL that answers the same questions.
 *
 * <p>Depends on {@code store} and {@code dataset}.
 */
@NullMarked
package dev.fieldstone.benchmarks.layout;

import org.jspecify.annotations.NullMarked;
