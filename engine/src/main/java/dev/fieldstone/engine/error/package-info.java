/**
 * How a call fails: one exception class, stable codes, and the bounds that a host may change.
 *
 * <p>A <em>code</em> says what went wrong, a <em>problem</em> where, a <em>fact</em> with what. Depends on nothing.
 */
@NullMarked
package dev.fieldstone.engine.error;

import org.jspecify.annotations.NullMarked;
