/**
 * The laws of the specification, each held for random histories. What a law says is a plain method that takes a
 * history or an org; the methods marked as properties only feed it.
 *
 * <p>A failure prints the seed, the history and, after shrinking, the shortest one that fails.
 */
@NullMarked
package dev.fieldstone.laws;

import org.jspecify.annotations.NullMarked;
