/**
 * Values of one storage class as values of another: what becomes of each, and the runs over all records of a table.
 *
 * <p>A conversion never guesses: what a person would not read as the one value is not converted.
 */
@NullMarked
package dev.fieldstone.engine.internal.convert;

import org.jspecify.annotations.NullMarked;
