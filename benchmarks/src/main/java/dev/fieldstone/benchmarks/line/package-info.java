/**
 * The lines of the comparison: each is one question, answered by the library and by hand-written code.
 *
 * <p>Words: a <em>line</em> is one question; a <em>round</em> asks it once of each side, with the same parameters,
 * which are others in every round.
 */
@NullMarked
package dev.fieldstone.benchmarks.line;

import org.jspecify.annotations.NullMarked;
