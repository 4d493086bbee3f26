/** How a plan will be run, said to people. Reads counts only; the run itself is in {@code run}. */
@NullMarked
package dev.fieldstone.query.internal.explain;

import org.jspecify.annotations.NullMarked;
