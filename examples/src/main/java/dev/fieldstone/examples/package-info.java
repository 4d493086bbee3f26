/**
 * Programs that show the library at work, through its public API alone: {@link dev.fieldstone.examples.SmallHost} is
 * the sample of the README; the tour has a package of its own.
 */
@NullMarked
package dev.fieldstone.examples;

import org.jspecify.annotations.NullMarked;
